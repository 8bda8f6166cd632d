#include "CTerminal.h"

#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static struct sigaction interrupt_before;
static struct sigaction quit_before;
static struct sigaction suspend_before;

void ct_stop_process_group(void) {
    struct sigaction usual;
    struct sigaction before;
    memset(&usual, 0, sizeof usual);
    sigemptyset(&usual.sa_mask);
    usual.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &usual, &before);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &before, NULL);
}

void ct_keyboard_signals_ignore(void) {
    struct sigaction ignore;
    memset(&ignore, 0, sizeof ignore);
    sigemptyset(&ignore.sa_mask);
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGINT, &ignore, &interrupt_before);
    sigaction(SIGQUIT, &ignore, &quit_before);
    struct sigaction usual = ignore;
    usual.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &usual, &suspend_before);
}

void ct_keyboard_signals_restore(void) {
    sigaction(SIGINT, &interrupt_before, NULL);
    sigaction(SIGQUIT, &quit_before, NULL);
    sigaction(SIGTSTP, &suspend_before, NULL);
}

int ct_window_size(int fd, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(fd, TIOCGWINSZ, &size) != 0) return -1;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return 0;
}

int ct_set_window_size(int fd, int rows, int columns) {
    struct winsize size;
    memset(&size, 0, sizeof size);
    size.ws_row = (unsigned short)rows;
    size.ws_col = (unsigned short)columns;
    return ioctl(fd, TIOCSWINSZ, &size);
}

int ct_open_pty(int *controller, int *terminal, int rows, int columns) {
    struct winsize size;
    memset(&size, 0, sizeof size);
    size.ws_row = (unsigned short)rows;
    size.ws_col = (unsigned short)columns;
    return openpty(controller, terminal, NULL, NULL, &size);
}
