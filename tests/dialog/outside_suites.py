#!/usr/bin/env python3
"""Pass rates of `usher understand` on other projects' test suites, which stay outside this one.

    tests/dialog/outside_suites.py PROGRAM DIRECTORY

DIRECTORY is a checkout of microsoft/Recognizers-Text (its Specs folder is looked for). Only cases
with exactly one result that could be a visitor's answer are taken. Passing them is a floor for
parsing, not a measure of understanding: they are often long newspaper sentences.
"""
import json
import pathlib
import subprocess
import sys

LOCALES = {"English": "en", "German": "de", "French": "fr", "Spanish": "es"}
SUITES = {
    "Number/{}/NumberModel.json": ("number", "How many are there?"),
    "Number/{}/PercentModel.json": ("number", "What percentage is it?"),
    "NumberWithUnit/{}/CurrencyModel.json": ("money", "How much money is it?"),
    "Choice/{}/BooleanModel.json": ("yesno", "Is it so?"),
    "Sequence/{}/EmailModel.json": ("email", "What is your e-mail?"),
}
LONGEST = 120  # characters of a visitor's answer


def cases(path, kind, question, locale):
    for spec in json.loads(path.read_text(encoding="utf-8-sig")):
        results = spec.get("Results", [])
        text = spec["Input"]
        if len(results) != 1 or len(text) > LONGEST:
            continue
        value = results[0].get("Resolution", {}).get("value", results[0].get("Text"))
        unit = results[0].get("Resolution", {}).get("isoCurrency")
        if value is None or (kind == "number" and ("/" in str(value) or "E" in str(value))):
            continue
        yield {"kind": kind, "question": question, "locale": locale, "answer": text,
               "now": "2026-11-23T10:00:00Z"}, value, unit


def passes(kind, result, value, unit):
    try:
        if kind == "number":
            return abs(result["value"] - float(str(value).rstrip("%"))) < 1e-3
        if kind == "money":
            same = abs(result["amount"] - float(value)) < 1e-2
            return same and unit in (None, result["currency"])
        if kind == "yesno":
            return result["value"] == value
        return result["email"] == str(value).lower()
    except (KeyError, TypeError, ValueError):
        return False


def main():
    program, directory = sys.argv[1], pathlib.Path(sys.argv[2])
    if not directory.is_dir():
        print(f"{directory} is not there: skipped")
        return
    specs = directory / "Specs" if (directory / "Specs").is_dir() else directory
    for language, locale in LOCALES.items():
        for pattern, (kind, question) in SUITES.items():
            path = specs / pattern.format(language)
            if not path.is_file():
                continue
            wanted = list(cases(path, kind, question, locale))
            lines = "\n".join(json.dumps(line) for line, _, _ in wanted)
            out = subprocess.run([program, "understand"], input=lines, capture_output=True,
                                 text=True, check=True).stdout.splitlines()
            answers = [json.loads(line)["result"] for line in out]
            right = sum(passes(kind, a, v, u) for a, (_, v, u) in zip(answers, wanted))
            wrong = sum("status" not in a and not passes(kind, a, v, u)
                        for a, (_, v, u) in zip(answers, wanted))
            print(f"{path.relative_to(specs)}: {right} of {len(wanted)} right, {wrong} wrong")


if __name__ == "__main__":
    main()
