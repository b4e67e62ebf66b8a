"""Open a Word file in LibreOffice; print, as JSON, the lines of its indexes before and after LibreOffice's own update.

    /usr/bin/python3 libreoffice-index.py <file.docx> <profile folder>
"""

import json
import sys

from office import opened, running


def lines_of(index):
    return index.Anchor.String.splitlines()


def updated(index):
    index.update()
    return lines_of(index)


def read_indexes(document):
    indexes = document.getDocumentIndexes()
    found = [indexes.getByIndex(number) for number in range(indexes.Count)]
    return [{"before": lines_of(index), "after": updated(index)} for index in found]


def main(file, profile):
    with running(profile) as context, opened(context, file) as document:
        print(json.dumps(read_indexes(document), ensure_ascii=False))


main(*sys.argv[1:])
