"""What another reading would change is told from the file itself."""

from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.table import Kind
from desktop_app.core.workflows.preview import PreviewSpec, preview_reading


class Silent:
    def update(self, fraction, stage, remaining_s=None):
        pass

    def report(self, event):
        pass


def test_cells_that_another_kind_reads_otherwise(tmp_path):
    path = tmp_path / "codes.csv"
    path.write_text("code,name\n" + "".join(f"00{n},x{n}\n" for n in range(1, 60)))
    spec = PreviewSpec(path, ReadOptions(), ReadOptions(kinds=(("code", Kind.NUMBER),)), "code")
    found = preview_reading(spec, Silent())
    assert found.lines[0] == ("001", "001", "1")
    assert (found.changed, found.rows) == (59, 59)


def test_nothing_changes_where_the_column_is_gone(tmp_path):
    path = tmp_path / "codes.csv"
    path.write_text("code,name\n1,a\n2,b\n")
    assert preview_reading(PreviewSpec(path, ReadOptions(), ReadOptions(), "gone"), Silent()).lines == ()


def test_first_rows_under_another_header(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("code,name\n1,a\n2,b\n")
    found = preview_reading(PreviewSpec(path, ReadOptions(), ReadOptions(header_rows=0)), Silent())
    assert found.cells[0] == ("code", "name")
