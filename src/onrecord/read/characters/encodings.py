"""The encodings that pages, headers and feeds name, by the labels that browsers know."""

from __future__ import annotations

import codecs

# Encoding Standard (encoding.spec.whatwg.org), 4.2: labels whose decoder is that of a larger set.
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}

# The standard's decoders by Python's names; others that Python knows (zip, rot13, utf-7) no page is in.
_ENCODINGS = frozenset(
    (
        "utf-8", "utf-16-be", "utf-16-le", "cp866", "cp874", "cp932", "cp949", "cp1250", "cp1251", "cp1252", "cp1253",
        "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "big5hkscs", "euc_jp", "gb18030", "iso2022_jp", "iso8859-2",
        "iso8859-3", "iso8859-4", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-10", "iso8859-13",
        "iso8859-14", "iso8859-15", "iso8859-16", "koi8-r", "koi8-u", "mac-cyrillic", "mac-roman",
    )
)  # fmt: skip

# The standard's labels that Python does not know; it knows the others as they are or by way of `_READ_AS`.
_LABELS = {
    label: encoding
    for encoding, labels in {
        "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
        "utf-16-le": "utf-16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff",
        "utf-16-be": "unicodefffe",
        "iso8859-2": "iso88592",
        "iso8859-3": "iso88593",
        "iso8859-4": "iso88594",
        "iso8859-5": "iso88595",
        "iso8859-6": "csiso88596e csiso88596i iso-8859-6-e iso-8859-6-i iso88596",
        "iso8859-7": "iso88597 sun_eu_greek",
        "iso8859-8": "csiso88598e csiso88598i iso-8859-8-e iso-8859-8-i iso88598 logical visual",
        "iso8859-10": "iso885910",
        "iso8859-13": "iso885913",
        "iso8859-14": "iso885914",
        "iso8859-15": "csisolatin9 iso885915",
        "koi8-r": "koi koi8",
        "koi8-u": "koi8-ru",
        "mac-roman": "csmacintosh mac x-mac-roman",
        "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
        "cp874": "dos-874 iso885911 windows-874",
        "cp1250": "x-cp1250",
        "cp1251": "x-cp1251",
        "cp1252": "iso88591 x-cp1252 x-user-defined",
        "cp1253": "x-cp1253",
        "cp1254": "iso88599 x-cp1254",
        "cp1255": "x-cp1255",
        "cp1256": "x-cp1256",
        "cp1257": "x-cp1257",
        "cp1258": "x-cp1258",
        "gb18030": "csgb2312 gb_2312 gb_2312-80 x-gbk",
        "big5hkscs": "cn-big5 x-x-big5",
        "euc_jp": "cseucpkdfmtjapanese x-euc-jp",
        "cp932": "windows-31j x-sjis",
        "cp949": "cseuckr csksc56011987 iso-ir-149 ks_c_5601-1989 ksc_5601 windows-949",
    }.items()
    for label in labels.split()
}

MOST_LABEL = 40
"""Characters of a label; the standard's longest has 19."""


def encoding_named(label: str) -> str | None:
    """Python's name of the encoding that browsers read where a header, a page or an XML declaration says `label`.

    Source: Encoding Standard (encoding.spec.whatwg.org), 4.2; `None` for a label that names none of its encodings.
    A label that could be read in the first bytes of a document is no UTF-16, whatever it says.
    """
    known = label.strip(" \t\r\n\f").lower()
    if known in _LABELS:
        return _LABELS[known]
    if len(known) > MOST_LABEL or not known.isascii() or not known.isprintable():
        return None
    try:
        name = codecs.lookup(known).name
    except LookupError:
        return None
    name = _READ_AS.get(name, name)
    return name if name in _ENCODINGS else None
