/* What of the terminal must be C: signal handlers, the pipe they write to, and calls that Swift cannot make.

   Signals. Between ct_signals_install and ct_signals_remove:
   - SIGWINCH and SIGCONT put a byte into the pipe.
   - SIGTERM, SIGHUP and SIGINT put a byte into the pipe and give the program one second to say ct_stop_acknowledged; if it does not, or
     if a second such signal comes, the terminal is restored and the program dies by the signal.
   - SIGQUIT and the signals of a crash restore the terminal at once and then do what they did before.

   All functions may be called from any thread; ct_notify also from a signal handler. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>

/* Bytes that come out of the pipe. */
enum {
    CT_POSTED = 'p',
    CT_RESIZED = 'w',
    CT_CONTINUED = 'c',
    CT_SUSPEND = 's',
    CT_STOP_TERM = 't',
    CT_STOP_HUP = 'h',
    CT_STOP_INT = 'i',
};

/* The pipe's reading end, for poll; it is made at the first call. -1 where no pipe can be made. */
int ct_pipe(void);

/* Puts a byte into the pipe. A full pipe drops it, so whoever posts often writes only when the reader has nothing waiting. */
void ct_notify(char byte);

/* Takes up to capacity bytes out of the pipe; returns how many, 0 when it is empty. */
int ct_drain(char *bytes, int capacity);

void ct_signals_install(void);
void ct_signals_remove(void);

/* The program has heard of a SIGTERM, SIGHUP or SIGINT and is on its way out. */
void ct_stop_acknowledged(void);

/* Remembers how the terminal is set now, and what to send it when a signal or an exit ends the program: at most 127 bytes of sequence.
   The modes are those of the first call since ct_disarm. Returns 0, or -1 with errno. */
int ct_arm(int in_fd, int out_fd, const char *sequence, size_t length);
/* The terminal has been given back; signals leave it alone from now on. */
void ct_disarm(void);
/* True between ct_arm and ct_disarm. */
int ct_is_armed(void);

/* Stops the process group as the terminal's own Ctrl-Z does; returns when it is continued. */
void ct_stop_process_group(void);

/* Waits for a child to end and gives its status as waitpid does, or -1. Where the program is asked to stop meanwhile, the child is asked
   as well and gets one second; -1 when it goes on all the same. What came through the pipe meanwhile comes through it afterwards. */
int ct_wait_for_child(int pid);

/* The keyboard's own signals: ignored while another program has the terminal, as it was afterwards. */
void ct_keyboard_signals_ignore(void);
void ct_keyboard_signals_restore(void);

/* The size of a terminal in rows and columns; -1 with errno where the descriptor is none. */
int ct_window_size(int fd, int *rows, int *columns);
int ct_set_window_size(int fd, int rows, int columns);

/* A pair of pseudo-terminal ends of the given size; -1 with errno. */
int ct_open_pty(int *controller, int *terminal, int rows, int columns);

#endif
