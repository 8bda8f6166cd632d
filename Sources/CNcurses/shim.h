/* ncurses with wide characters, and what of it Swift cannot see by itself: macros that cast, function macros, and globals, which Swift 6
   refuses as unsafe to share. Everything is used from the main thread by one folder only. */
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <wchar.h>
/* Not <term.h>: it defines hundreds of macros with names such as lines and columns. */
#include <curses.h>

extern char *tigetstr(const char *);
/* Hidden by <wchar.h> unless _XOPEN_SOURCE is set, which the package manager does not do. */
extern int wcwidth(wchar_t);

/* Globals. */
static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline WINDOW *cn_curscr(void) { return curscr; }
static inline int cn_colors(void) { return COLORS; }

/* Attributes are macros with casts. */
static inline attr_t cn_bold(void) { return A_BOLD; }
static inline attr_t cn_dim(void) { return A_DIM; }
static inline attr_t cn_reverse(void) { return A_REVERSE; }
static inline attr_t cn_underline(void) { return A_UNDERLINE; }
static inline attr_t cn_italic(void) { return A_ITALIC; }

/* Function macros. */
static inline int cn_key_f(int number) { return KEY_F(number); }
static inline const char *cn_codeset(void) { return nl_langinfo(CODESET); }

/* One cell: a spacing character with its combining marks, ended by 0. ERR is normal in the bottom right corner. */
static inline int cn_put_cell(WINDOW *window, int row, int column, const wchar_t *text, attr_t attributes, int pair) {
    cchar_t cell;
    if (setcchar(&cell, text, attributes, (short)pair, NULL) == ERR) return ERR;
    return mvwadd_wch(window, row, column, &cell);
}

/* What a window holds in a cell; text has room for CCHARW_MAX + 1. */
static inline int cn_get_cell(WINDOW *window, int row, int column, wchar_t *text, attr_t *attributes, int *pair) {
    cchar_t cell;
    short number = 0;
    if (mvwin_wch(window, row, column, &cell) == ERR) return ERR;
    int rc = getcchar(&cell, text, attributes, &number, NULL);
    *pair = number;
    return rc;
}

#endif
