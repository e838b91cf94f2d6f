import pytest

from desktop_app.ui.help.glossary import explain, name_of
from desktop_app.ui.help.terms import GLOSSARY

ASKED_FOR = (
    "roc_auc auc accuracy precision recall f1 log_loss rmse mae r2 ece calibration_error interval cross_validation "
    "hold_out baseline threshold confusion_matrix importance blend seed model_file kind"
)


@pytest.mark.parametrize("term", ASKED_FOR.split())
def test_every_term_is_explained(term):
    assert explain(term).endswith(".")
    assert name_of(term)


def test_unknown_term_is_a_mistake():
    with pytest.raises(KeyError):
        explain("nonsense")


@pytest.mark.parametrize("term", GLOSSARY.values(), ids=GLOSSARY.keys())
def test_explanations_are_short_and_plain(term):
    assert 1 <= term.meaning.count(". ") + 1 <= 3
    assert len(term.meaning) < 260
    assert "!" not in term.meaning
    assert " you" not in term.meaning.lower()
