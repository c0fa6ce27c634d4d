"""The command line: `python -m newsbook run|analyse|corpus|notebooks|picture`."""

from __future__ import annotations

import argparse
import sys
from itertools import chain, count
from pathlib import Path

from newsbook.article import NewsbookError

STOPPED = 130  # as shells count a Ctrl-C


def main(arguments: list[str] | None = None) -> int:
    """Run a command; 0 when all went well, 1 with a message on standard error when not, 130 when stopped."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except NewsbookError as error:
        print(f"newsbook: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("newsbook: stopped.", file=sys.stderr)
        return STOPPED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newsbook", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    one = commands.add_parser("run", help="run every notebook on one article, write tables and report")
    one.add_argument("article", nargs="?", help="a file, an address, or a name in data/articles")
    one.set_defaults(command=_run)

    many = commands.add_parser("analyse", help="write the tables of each article as CSV and JSON")
    many.add_argument("sources", nargs="+", metavar="PATH_OR_URL")
    many.add_argument("--out", required=True, type=Path, metavar="FOLDER")
    many.add_argument("--published", metavar="DATE", help="the publication date, YYYY-MM-DD")
    many.add_argument("--pipeline", help="a spaCy pipeline; the best one there is when left out")
    many.set_defaults(command=_analyse)

    folder = commands.add_parser("corpus", help="read a folder of articles into Parquet tables; run again to go on")
    folder.add_argument("folder", type=Path, metavar="FOLDER")
    folder.add_argument("--out", required=True, type=Path, metavar="FOLDER")
    folder.add_argument("--corrections", type=Path, metavar="FOLDER", help="one CSV an article, as in data/corrections")
    folder.add_argument("--pipeline", help="a spaCy pipeline; above 1,000 articles the fast one when left out")
    folder.add_argument("--workers", type=int, help="processes on this machine; 0: this one alone")
    folder.add_argument("--memory", default="2 GB", help="of each of them")
    folder.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster that runs already, tcp://host:8786")
    folder.set_defaults(command=_corpus)

    books = commands.add_parser("notebooks", help="execute the notebooks in place")
    books.set_defaults(command=_notebooks)

    picture = commands.add_parser("picture", help="draw the overview of the article chosen last")
    picture.add_argument("path", type=Path)
    picture.set_defaults(command=_picture)
    return parser


def _run(options: argparse.Namespace) -> int:
    from newsbook import runner
    from newsbook.analysis import Analysis
    from newsbook.report import findings

    target = runner.run(options.article or None)
    print()
    for line in findings(Analysis.load(target)):
        print(f"- {line}")
    print(f"\nIt lies in {_shown(target)}: report.html, one CSV per table, the executed notebooks.")
    return 0


def _analyse(options: argparse.Namespace) -> int:
    from newsbook.analysis import analyse
    from newsbook.cleaning import read_article
    from newsbook.runner import made_whole

    failed, taken = 0, set()
    for source in options.sources:
        try:
            article = read_article(source, published=options.published)
            analysis = analyse(article, options.pipeline)
        except (NewsbookError, ValueError) as error:
            print(f"newsbook: {source}: {error}", file=sys.stderr)
            failed += 1
            continue
        names = chain([article.id], (f"{article.id}-{n}" for n in count(2)))
        name = next(name for name in names if name not in taken)
        taken.add(name)
        with made_whole(options.out / name) as folder:
            analysis.save(folder)
        print(options.out / name)
    return 1 if failed else 0


def _corpus(options: argparse.Namespace) -> int:
    from contextlib import nullcontext

    from distributed import Client

    from newsbook.corpus import analyse_folder

    with Client(options.scheduler) if options.scheduler else nullcontext() as client:
        found = analyse_folder(
            options.folder,
            out=options.out,
            client=client,
            pipeline=options.pipeline,
            corrections=options.corrections,
            workers=options.workers,
            memory=options.memory,
        )
    print(found)
    failed = found.tables().execute("SELECT path, error FROM articles WHERE status = 'failed' ORDER BY path LIMIT 20")
    for path, error in failed.fetchall():
        print(f"- {path}: {error}")
    return 0


def _notebooks(_: argparse.Namespace) -> int:
    from newsbook import runner

    runner.execute_in_place()
    return 0


def _picture(options: argparse.Namespace) -> int:
    from newsbook import workspace
    from newsbook.report import write_picture

    write_picture(workspace.analyse_article(workspace.open_article()), options.path)
    print(_shown(options.path.resolve()))
    return 0


def _shown(path: Path) -> Path:
    """A path as short as it can be told from here."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path


if __name__ == "__main__":
    sys.exit(main())
