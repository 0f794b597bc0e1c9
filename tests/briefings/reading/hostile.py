"""Inputs that are known to hang, kill or fool parsers, made anew each time."""

from __future__ import annotations

import io
import zipfile
import zlib

SENTENCE = "Mines in Chile delivered 2.96 million tonnes of copper in the first seven months of 2023."
CHINESE = "2023年1—7月，甘肃省十种有色金属产量268.4万吨，同比增长9.6%；其中7月当月产量39.7万吨，环比下降1.2%。"
TRADITIONAL = "經濟部統計，2023年1至9月台灣鋼鐵鑄件產值新台幣412億元，年減13.6%；電解銅箔產量9.84萬公噸，年增2.1%。"


def workbook(sheet: str) -> bytes:
    """An xlsx of one sheet, given the XML within its ``sheetData``."""
    schemas = "http://schemas.openxmlformats.org"
    office = f"{schemas}/officeDocument/2006/relationships"
    package = f"{schemas}/package/2006"
    main = f"{schemas}/spreadsheetml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>'
        ),
        "_rels/.rels": _relation(package, f"{office}/officeDocument", "xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels": _relation(package, f"{office}/worksheet", "worksheets/sheet1.xml"),
        "xl/workbook.xml": (
            f'<workbook xmlns="{main}" xmlns:r="{office}">'
            '<sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>'
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>',
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return held.getvalue()


def _relation(package: str, kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{kind}" Target="{target}"/></Relationships>'
    )


def sparse_workbook() -> bytes:
    """Two filled cells, as far apart as a sheet allows: 17 billion cells to a parser that wants them all."""
    return workbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')


def zip_bomb(unpacked: int) -> bytes:
    """A workbook that unpacks to a thousand times its size."""
    return workbook('<row><c t="str"><v>' + "A" * unpacked + "</v></c></row>")


def billion_laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">{entities}]>'
        "<rss version='2.0'><channel><title>t</title><item><title>Copper &l11;</title></item></channel></rss>"
    ).encode()


def outside_entity(path: str) -> bytes:
    return (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file://{path}">]>'
        "<rss version='2.0'><channel><title>t</title><item><title>Copper &x; up</title></item></channel></rss>"
    ).encode()


def nested(depth: int = 10_000) -> bytes:
    return b"<html><body>" + b"<div>" * depth + SENTENCE.encode() + b"</div>" * depth + b"</body></html>"


def attributes(count: int = 200_000) -> bytes:
    return (
        b"<html><body><p "
        + b" ".join(b"a%d=1" % n for n in range(count))
        + b">"
        + SENTENCE.encode()
        + b"</p></body></html>"
    )


def one_line(size: int = 50_000_000) -> bytes:
    return (SENTENCE + " ").encode() * (size // (len(SENTENCE) + 1))


def damaged_pdf() -> bytes:
    return b"%PDF-1.7\n" + bytes(range(256)) * 40


def pdf(*lines: str) -> bytes:
    """A PDF of one page with the lines, in a font of every reader."""
    drawn = "BT /F1 11 Tf 50 780 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    stream = zlib.compress(drawn.encode("latin-1"))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))
    return out.getvalue()


def escapes() -> bytes:
    return (
        "Copper\x1b]52;c;aGk=\x07 rose \x1b[2J\x9b31m\u202e5%\u202c to\u200b $9,000\x00 a tonne.\r\n"
        "Stocks\u2028fell.\U000e0041\n"
    ).encode()
