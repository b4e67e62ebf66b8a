"""Open Word files in LibreOffice, accept or reject all their tracked changes, and print what each says then.

    /usr/bin/python3 libreoffice-changes.py <profile folder> < jobs

Jobs are JSON: a list of {"file": path, "how": "accept", "reject" or "keep"}. What is printed is JSON too: for each job a
list of paragraphs in reading order, each with its style and its text, and how many tracked changes are left.
"""

import json
import sys

from office import opened, running, service

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def paragraphs_of(text):
    for part in text:
        if part.supportsService("com.sun.star.text.TextTable"):
            for name in part.getCellNames():
                yield from paragraphs_of(part.getCellByName(name))
        else:
            yield [part.ParaStyleName, part.String]


def count(enumeration):
    return sum(1 for _ in enumeration)


def resolve(context, document, how):
    command = COMMANDS.get(how)
    if command is not None:
        frame = document.CurrentController.Frame
        service(context, "com.sun.star.frame.DispatchHelper").executeDispatch(frame, command, "", 0, ())
    return {"paragraphs": list(paragraphs_of(document.Text)), "changes": count(document.Redlines)}


def main(profile):
    jobs = json.load(sys.stdin)
    with running(profile) as context:
        found = []
        for job in jobs:
            with opened(context, job["file"]) as document:
                found.append(resolve(context, document, job["how"]))
    print(json.dumps(found, ensure_ascii=False))


main(*sys.argv[1:])
