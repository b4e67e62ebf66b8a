"""LibreOffice over UNO: it runs in a profile folder of its own, and ends with what is asked of it."""

import contextlib
import os
import pathlib
import signal
import subprocess
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

STARTS_WITHIN = 90
ENDS_WITHIN = 30


def connect(office, address):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.monotonic() + STARTS_WITHIN
    while office.poll() is None and time.monotonic() < deadline:
        try:
            return resolver.resolve(f"uno:{address};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit(f"LibreOffice did not answer (exit code {office.poll()})")


@contextlib.contextmanager
def running(profile):
    """The context of LibreOffice, which is gone when the block ends."""
    pipe = f"pipe,name={pathlib.Path(profile).resolve().parent.name}-{pathlib.Path(profile).name}"
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            f"-env:UserInstallation={pathlib.Path(profile).resolve().as_uri()}",
            f"--accept={pipe};urp;",
        ],
        start_new_session=True,
    )
    try:
        context = connect(office, pipe)
        yield context
        service(context, "com.sun.star.frame.Desktop").terminate()
        office.wait(ENDS_WITHIN)
    finally:
        if office.poll() is None:
            os.killpg(office.pid, signal.SIGKILL)


def service(context, name):
    return context.ServiceManager.createInstanceWithContext(name, context)


@contextlib.contextmanager
def opened(context, file):
    """A document, hidden, which is closed without being saved when the block ends."""
    hidden = PropertyValue(Name="Hidden", Value=True)
    desktop = service(context, "com.sun.star.frame.Desktop")
    document = desktop.loadComponentFromURL(pathlib.Path(file).resolve().as_uri(), "_blank", 0, (hidden,))
    try:
        yield document
    finally:
        document.close(True)
