//! The knowledge files, and the modules each speaks for.

/// A knowledge file, not yet read.
pub(super) struct File {
    #[cfg_attr(not(test), expect(dead_code, reason = "named in test failures"))]
    pub name: &'static str,
    pub modules: &'static [&'static str],
    /// Libraries whose types it mentions.
    pub also: &'static [&'static str],
    pub text: &'static str,
}

macro_rules! files {
    ($($name:literal: [$($module:literal),* $(,)?], [$($also:literal),* $(,)?];)*) => {
        /// Every knowledge file. To add one: put it in `knowledge/` and add a line here.
        pub(super) const FILES: &[File] = &[$(File {
            name: $name,
            modules: &[$($module),*],
            also: &[$($also),*],
            text: include_str!(concat!("../../knowledge/", $name, ".json")),
        }),*];
    };
}

files! {
    "builtins": ["builtins"], [];
    "matplotlib": ["matplotlib", "pylab", "mpl_toolkits", "matplotlib_inline"], ["numpy"];
    "numpy": ["numpy"], [];
    "pandas": ["pandas"], ["numpy"];
    "seaborn": ["seaborn"], ["matplotlib", "numpy", "pandas"];
    "sklearn": ["sklearn"], ["numpy", "scipy", "pandas"];
    "stdlib": ["abc", "aifc", "annotationlib", "argparse", "array", "ast", "asynchat", "asyncio", "asyncore", "atexit", "audioop", "base64", "bdb", "binascii", "binhex", "bisect", "builtins", "bz2", "cProfile", "calendar", "cgi", "cgitb", "chunk", "cmath", "cmd", "code", "codecs", "codeop", "collections", "colorsys", "compileall", "compression", "concurrent", "configparser", "contextlib", "contextvars", "copy", "copyreg", "crypt", "csv", "ctypes", "curses", "dataclasses", "datetime", "dbm", "decimal", "difflib", "dis", "distutils", "doctest", "email", "encodings", "ensurepip", "enum", "errno", "faulthandler", "fcntl", "filecmp", "fileinput", "fnmatch", "fractions", "ftplib", "functools", "gc", "genericpath", "getopt", "getpass", "gettext", "glob", "graphlib", "grp", "gzip", "hashlib", "heapq", "hmac", "html", "http", "idlelib", "imaplib", "imghdr", "imp", "importlib", "inspect", "io", "ipaddress", "itertools", "json", "keyword", "lib2to3", "linecache", "locale", "logging", "lzma", "mailbox", "mailcap", "marshal", "math", "mimetypes", "mmap", "modulefinder", "msilib", "msvcrt", "multiprocessing", "netrc", "nis", "nntplib", "nt", "ntpath", "nturl2path", "numbers", "opcode", "operator", "optparse", "os", "ossaudiodev", "pathlib", "pdb", "pickle", "pickletools", "pipes", "pkgutil", "platform", "plistlib", "poplib", "posix", "posixpath", "pprint", "profile", "pstats", "pty", "pwd", "py_compile", "pyclbr", "pydoc", "pydoc_data", "pyexpat", "queue", "quopri", "random", "re", "readline", "reprlib", "resource", "rlcompleter", "runpy", "sched", "secrets", "select", "selectors", "shelve", "shlex", "shutil", "signal", "site", "smtpd", "smtplib", "sndhdr", "socket", "socketserver", "spwd", "sqlite3", "sre_compile", "sre_constants", "sre_parse", "ssl", "stat", "statistics", "string", "stringprep", "struct", "subprocess", "sunau", "symtable", "sys", "sysconfig", "syslog", "tabnanny", "tarfile", "telnetlib", "tempfile", "termios", "textwrap", "threading", "time", "timeit", "tkinter", "token", "tokenize", "tomllib", "trace", "traceback", "tracemalloc", "tty", "turtle", "turtledemo", "types", "typing", "unicodedata", "unittest", "urllib", "uu", "uuid", "venv", "warnings", "wave", "weakref", "webbrowser", "winreg", "winsound", "wsgiref", "xdrlib", "xml", "xmlrpc", "zipapp", "zipfile", "zipimport", "zlib", "zoneinfo"], [];
}
