#include "CTerminal.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static volatile sig_atomic_t armed = 0;
static volatile sig_atomic_t pending_stop = 0;
static volatile sig_atomic_t is_installed = 0;
static volatile sig_atomic_t wants_backtrace = 0;
static int terminal_in = -1;
static int terminal_out = -1;
static struct termios saved_modes;
static char restore_sequence[128];
static size_t restore_length = 0;

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS, SIGQUIT};
static const int stops[] = {SIGTERM, SIGHUP, SIGINT};
static const int notices[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGALRM};
static struct sigaction previous[65];

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

/* Only calls that are allowed in a signal handler. */
static void restore_terminal(void) {
    if (!armed) return;
    armed = 0;
    /* A process in the background would be stopped by setting modes. */
    signal(SIGTTOU, SIG_IGN);
    size_t done = 0;
    while (done < restore_length) {
        ssize_t written = write(terminal_out, restore_sequence + done, restore_length - done);
        if (written <= 0) break;
        done += (size_t)written;
    }
    tcsetattr(terminal_in, TCSANOW, &saved_modes);
}

static void die_by(int number) {
    restore_terminal();
    signal(number, SIG_DFL);
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, number);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &one, NULL);
    _exit(128 + number);
}

/* Swift's own handler asks for a key on a terminal, so it is left out unless somebody wants it. */
static void leave_to_previous(int number) {
    if (wants_backtrace) {
        sigaction(number, &previous[number], NULL);
        return;
    }
    signal(number, SIG_DFL);
    if (number == SIGQUIT) return;
    static const char words[] =
        "pact-workshop has crashed. What was saved is kept, and what was typed is offered at the next start.\n"
        "SWIFT_BACKTRACE=enable=yes,interactive=no before the command shows where it happens.\n";
    ssize_t ignored = write(STDERR_FILENO, words, sizeof words - 1);
    (void)ignored;
}

static void on_fatal(int number, siginfo_t *info, void *context) {
    (void)context;
    restore_terminal();
    leave_to_previous(number);
    /* A fault happens again on return and meets the previous handler; a signal that somebody sent has to be sent again. */
    int was_sent = info == NULL || info->si_code <= 0;
    if (was_sent || number == SIGABRT || number == SIGQUIT) raise(number);
}

static void on_stop(int number) {
    int kept = errno;
    if (pending_stop) {
        /* A lost terminal or a logout comes as several signals at once; only somebody who asks twice wants no saving. */
        if (number == pending_stop && number != SIGHUP) die_by(number);
        return;
    }
    pending_stop = number;
    ct_notify(number == SIGTERM ? CT_STOP_TERM : number == SIGHUP ? CT_STOP_HUP : CT_STOP_INT);
    alarm(1);
    errno = kept;
}

static void on_notice(int number) {
    int kept = errno;
    if (number == SIGWINCH) ct_notify(CT_RESIZED);
    if (number == SIGCONT) ct_notify(CT_CONTINUED);
    if (number == SIGTSTP) ct_notify(CT_SUSPEND);
    if (number == SIGALRM && pending_stop) die_by(pending_stop);
    errno = kept;
}

/* A stack overflow leaves no room for a handler, so the main thread gets a second stack unless it has one. */
static void give_second_stack(void) {
    static char stack[65536];
    stack_t now;
    if (sigaltstack(NULL, &now) != 0 || !(now.ss_flags & SS_DISABLE)) return;
    stack_t second;
    memset(&second, 0, sizeof second);
    second.ss_sp = stack;
    second.ss_size = sizeof stack;
    sigaltstack(&second, NULL);
}

void ct_signals_install(void) {
    if (is_installed) return;
    is_installed = 1;
    pending_stop = 0;
    wants_backtrace = getenv("SWIFT_BACKTRACE") != NULL;
    ct_pipe();
    give_second_stack();
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_sigaction = on_fatal;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    for (size_t i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &action, &previous[fatal[i]]);
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART | SA_ONSTACK;
    action.sa_handler = on_stop;
    for (size_t i = 0; i < COUNT(stops); i++) sigaction(stops[i], &action, &previous[stops[i]]);
    action.sa_handler = on_notice;
    for (size_t i = 0; i < COUNT(notices); i++) sigaction(notices[i], &action, &previous[notices[i]]);
}

void ct_signals_remove(void) {
    if (!is_installed) return;
    is_installed = 0;
    alarm(0);
    for (size_t i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &previous[fatal[i]], NULL);
    for (size_t i = 0; i < COUNT(stops); i++) sigaction(stops[i], &previous[stops[i]], NULL);
    for (size_t i = 0; i < COUNT(notices); i++) sigaction(notices[i], &previous[notices[i]], NULL);
}

void ct_stop_acknowledged(void) {
    alarm(0);
}

int ct_arm(int in_fd, int out_fd, const char *sequence, size_t length) {
    static int restores_at_exit = 0;
    if (!restores_at_exit) restores_at_exit = atexit(restore_terminal) == 0;
    if (!armed && tcgetattr(in_fd, &saved_modes) != 0) return -1;
    terminal_in = in_fd;
    terminal_out = out_fd;
    restore_length = length < sizeof restore_sequence ? length : sizeof restore_sequence - 1;
    memcpy(restore_sequence, sequence, restore_length);
    armed = 1;
    return 0;
}

void ct_disarm(void) {
    armed = 0;
}

int ct_is_armed(void) {
    return armed;
}
