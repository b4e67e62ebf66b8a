"""Open a Word file in LibreOffice; print, as JSON, the lines of its indexes before and after LibreOffice's own update.

    /usr/bin/python3 libreoffice-index.py <file.docx> <profile folder>

LibreOffice runs for this file alone, in the profile folder, and ends with it.
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
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


def lines_of(index):
    return index.Anchor.String.splitlines()


def updated(index):
    index.update()
    return lines_of(index)


def read_indexes(desktop, file):
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(pathlib.Path(file).resolve().as_uri(), "_blank", 0, (hidden,))
    try:
        indexes = document.getDocumentIndexes()
        found = [indexes.getByIndex(number) for number in range(indexes.Count)]
        return [{"before": lines_of(index), "after": updated(index)} for index in found]
    finally:
        document.close(True)


def main(file, profile):
    pipe = f"pipe,name={pathlib.Path(profile).resolve().parent.name}"
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
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        print(json.dumps(read_indexes(desktop, file), ensure_ascii=False))
        desktop.terminate()
        office.wait(ENDS_WITHIN)
    finally:
        if office.poll() is None:
            os.killpg(office.pid, signal.SIGKILL)


main(*sys.argv[1:])
