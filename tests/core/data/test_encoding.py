"""Encodings: what was written in one is read in the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.data import delimited
from desktop_app.core.data.errors import WrongEncoding
from desktop_app.core.data.read import read_table
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.progress import Silent
from tests.core.data.files import cells, opened, written

CHINESE = "性别,评价\n" + "".join(f"{'男女'[i % 2]},味道很好送餐也快下次还会再来第{i}次\n" for i in range(30))
TAIWAN = "性別,評價\n" + "".join(f"{'男女'[i % 2]},這家餐廳的服務態度很好價格也合理第{i}次\n" for i in range(30))
JAPANESE = "名前,感想\n" + "".join(f"田中,このお店のラーメンはとてもおいしかったです{i}\n" for i in range(30))
RUSSIAN = "имя,отзыв\n" + "".join(f"Иван,Очень хороший магазин и быстрая доставка {i}\n" for i in range(30))
GREEK = "όνομα,σχόλιο\n" + "".join(f"Γιάννης,Πολύ καλό κατάστημα και γρήγορη παράδοση {i}\n" for i in range(30))
FRENCH = "prénom,avis\n" + "".join(f"Hélène,Très bon accueil à côté de la forêt n°{i}\n" for i in range(30))
GERMAN = "Größe,Straße\n" + "".join(f"{i} €,Königstraße über „Müller“ {i}\n" for i in range(30))
KOREAN = "이름,도시\n" + "".join(f"김철수,서울특별시 강남구 제품 가격 수량 {i}\n" for i in range(30))
TURKISH = "Ad,Şehir\n" + "".join(f"Ayşe Çağrı,İstanbul ve Muğla ığdır {i}\n" for i in range(30))
POLISH = "Imię,Miasto\n" + "".join(f"Małgorzata,Łódź i Kraków i Świdnica {i}\n" for i in range(30))
THAI = "ชื่อ,จังหวัด\n" + "".join(f"สมชาย,กรุงเทพมหานครเป็นเมืองหลวง {i}\n" for i in range(30))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "utf-8"),
        (CHINESE, "utf-8-sig"),
        (CHINESE, "utf-16"),
        (CHINESE, "gb18030"),
        (CHINESE, "gbk"),
        (TAIWAN, "big5"),
        (JAPANESE, "shift_jis"),
        (RUSSIAN, "cp1251"),
        (GREEK, "cp1253"),
        (FRENCH, "latin-1"),
        (FRENCH, "cp1252"),
        (GERMAN, "cp1252"),
        (THAI, "cp874"),
        (KOREAN, "cp949"),
        (JAPANESE, "euc_jp"),
        ("品名,数量\n" + "".join(f"布{i},１０{i}５\n" for i in range(30)), "shift_jis"),
        (GERMAN.replace("€", "").replace("„", "").replace("“", ""), "mac_roman"),
        (TURKISH, "cp1254"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (GERMAN.replace("€", "").replace("„", "").replace("“", ""), "cp850"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "koi8_r"),
    ],
)
def test_text_comes_back(tmp_path, text, encoding):
    source = opened(written(tmp_path, text, encoding=encoding))
    first, second = text.splitlines()[:2]
    assert ",".join(source.names) == first
    assert ",".join(map(str, cells(source)[0])) == second
    guessed = {doubt.notice.code for doubt in source.doubts} & {"encoding_guessed"}
    assert bool(guessed) == (not encoding.startswith("utf"))


@pytest.mark.parametrize("text", ["name,size\nMia,1\nTom,2\n", CHINESE, RUSSIAN, "姓名,年龄\n一一,1\n二二,2\n"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_letters_without_a_mark(tmp_path, text, encoding):
    source = opened(written(tmp_path, text, encoding=encoding))
    assert ",".join(source.names) == text.splitlines()[0]
    assert source.info.encoding == encoding


def test_chinese_far_down_the_file_is_still_found(tmp_path):
    text = "id,note\n" + "".join(f"{i},plain\n" for i in range(200_000)) + "200000,很好吃的一家店\n"
    source = opened(written(tmp_path, text, encoding="gb18030"))
    assert source.info.encoding == "gb18030"


def test_a_few_damaged_letters_do_not_change_the_encoding(tmp_path):
    path = written(tmp_path, CHINESE)
    path.write_bytes(path.read_bytes() + b"\xe7\xff,x\n")
    source = opened(path)
    assert source.info.encoding == "utf-8"
    assert "encoding_broken" in {doubt.notice.code for doubt in source.doubts}
    assert cells(source)[0][0] == "男"


def test_chosen_encoding_wins(tmp_path):
    path = written(tmp_path, FRENCH, encoding="cp1252")
    assert opened(path, encoding="cp1250").info.encoding == "cp1250"


@pytest.mark.parametrize("encoding", ["klingon", "utf-8"])
def test_chosen_encoding_that_does_not_fit_is_refused(tmp_path, encoding):
    path = written(tmp_path, RUSSIAN, encoding="cp1251")
    with pytest.raises(WrongEncoding) as raised:
        opened(path, encoding=encoding)
    assert raised.value.facts["encoding"] == encoding


def test_nul_bytes_are_ignored(tmp_path):
    source = opened(written(tmp_path, "a,b,c\n\0,2,3\n4,5,6\n"))
    assert cells(source) == [["", "2", "3"], ["4", "5", "6"]]


@pytest.mark.parametrize("beginning", [64, 1 << 20])
@pytest.mark.parametrize("block", [4_096, 1 << 22])
@pytest.mark.parametrize(
    ("late", "encoding"),
    [
        ("", "utf-8"),
        ("Zürich und Köln", "utf-8"),
        ("Zürich und Köln", "cp1252"),
        ("上海浦东发展银行股份有限公司", "gb18030"),
        ("\x00", "utf-8"),
    ],
)
def test_letters_far_below_are_read_as_if_all_bytes_had_been_looked_at_first(
    late: str, encoding: str, beginning: int, block: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "late.csv"
    rows = [f"{number},{number / 8},town {number % 7},2024-01-{number % 28 + 1:02d}\n" for number in range(60_000)]
    rows[50_000:50_004] = [f"5,0.5,{late},2024-01-01\n"] * 4
    path.write_bytes(("number,size,town,day\n" + "".join(rows)).encode(encoding))
    monkeypatch.setattr(delimited, "UTF8_BLOCK", block)
    monkeypatch.setattr("desktop_app.core.data.encoding._BEGINNING", beginning)
    table, report = read_table(path, ReadOptions(), Silent())
    monkeypatch.setattr("desktop_app.core.data.encoding._BEGINNING", 1 << 24)
    patient, told = read_table(path, ReadOptions(), Silent())
    assert report == told
    assert [column.values.combine_chunks() for column in table.columns] == [
        column.values.combine_chunks() for column in patient.columns
    ]
    assert table["town"].values[50_000].as_py() == (late.strip("\x00") or None)


def test_bytes_that_fit_nothing_far_below_are_told(tmp_path: Path) -> None:
    path = tmp_path / "broken.csv"
    lines = [b"%d,town\n" % number for number in range(200_000)]
    lines[150_000:150_030] = ["1,Zürich Köln Genève\n".encode()] * 30
    lines[190_000] = b"1,Z\xfcrich\n"
    path.write_bytes(b"number,town\n" + b"".join(lines))
    table, report = read_table(path, ReadOptions(), Silent())
    assert "encoding_broken" in {doubt.notice.code for doubt in report.doubts}
    assert table["town"].values[190_000].as_py() == "Z\ufffdrich"
    assert table["town"].values[150_000].as_py() == "Zürich Köln Genève"
