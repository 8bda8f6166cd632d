/// What a terminal can show and what can be typed into it, as plain values.
///
/// **Nouns.** A ``Screen`` is a grid of ``Cell``s; a ``Cell`` is one character and a ``Style``; a ``Style`` names a ``Role``, and a
/// ``Theme`` says which ``Ink`` a role gets. A ``Rect`` is a part of the grid. A ``Key`` is something typed. A ``TextBuffer`` is a text
/// being edited, a ``Viewport`` the part of it that is seen, a ``ListScroll`` how far other rows are scrolled. ``Markdown``,
/// ``YAMLHighlighter`` and ``DiffRows`` turn text into ``StyledLine``s, and ``VisibleText`` is the one gate through which text becomes cells.
///
/// **Path of data.** Keys come in and change a `TextBuffer`; text goes through `Markdown`, `YAMLHighlighter` or `DiffRows` into styled
/// lines; `Screen.put` sanitises and clips them into cells. Whoever owns a terminal draws the finished screen with a theme.
///
/// **What it must not know.** Pact, lessons, files, clocks, ncurses. Nothing in here prints, waits or fails; text of any origin is safe
/// to put, since a cell can only be made of what `VisibleText` lets through.
///
/// Rows, columns and lines are counted from 0 everywhere; columns are terminal columns unless a comment says characters.
public enum TerminalUI {}
