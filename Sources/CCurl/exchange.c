// The system's libcurl, loaded when it is first needed: most runs of the program never speak https, and its three dozen libraries
// would slow the start of every one down. The numbers are those of curl.h, which libcurl promises never to change.

#define _GNU_SOURCE

#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void curl_handle;
struct curl_list;

enum {
    GLOBAL_ALL = 3,

    // Options that take a long begin at 0, a pointer at 10 000, a function at 20 000, a 64-bit number at 30 000.
    OPT_HEADER_DATA = 10029,
    OPT_WRITE_DATA = 10001,
    OPT_URL = 10002,
    OPT_PROXY = 10004,
    OPT_ERROR_BUFFER = 10010,
    OPT_WRITE_FUNCTION = 20011,
    OPT_POST_FIELDS = 10015,
    OPT_HTTP_HEADER = 10023,
    OPT_CUSTOM_REQUEST = 10036,
    OPT_NO_PROGRESS = 43,
    OPT_NO_BODY = 44,
    OPT_FOLLOW_LOCATION = 52,
    OPT_PROGRESS_DATA = 10057,
    OPT_SSL_VERIFY_PEER = 64,
    OPT_CA_FILE = 10065,
    OPT_HEADER_FUNCTION = 20079,
    OPT_SSL_VERIFY_HOST = 81,
    OPT_CA_PATH = 10097,
    OPT_NO_SIGNAL = 99,
    OPT_POST_FIELD_SIZE = 30120,
    OPT_TIMEOUT_MILLISECONDS = 155,
    OPT_CONNECT_TIMEOUT_MILLISECONDS = 156,
    OPT_PROTOCOLS = 181,
    OPT_PROGRESS_FUNCTION = 20219,
    OPT_PATH_AS_IS = 234,
    OPT_SUPPRESS_CONNECT_HEADERS = 265,

    PROTOCOLS_OF_WEB = 3,
    INFO_STATUS = 0x200002,

    RESULT_OK = 0,
    RESULT_UNKNOWN_PROXY = 5,
    RESULT_UNKNOWN_HOST = 6,
    RESULT_NO_CONNECTION = 7,
    RESULT_PARTIAL = 18,
    RESULT_WRITE_ERROR = 23,
    RESULT_TIMEOUT = 28,
    RESULT_TLS_CONNECT = 35,
    RESULT_ABORTED = 42,
    RESULT_NOTHING = 52,
    RESULT_RECEIVING = 56,
    RESULT_UNTRUSTED = 60,
    RESULT_NO_CERTIFICATES = 77,
};

static struct {
    bool is_there;
    curl_handle *(*make)(void);
    int (*set)(curl_handle *, int, ...);
    int (*perform)(curl_handle *);
    int (*info)(curl_handle *, int, ...);
    void (*release)(curl_handle *);
    const char *(*words)(int);
    struct curl_list *(*append)(struct curl_list *, const char *);
    void (*release_list)(struct curl_list *);
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"};
    void *handle = NULL;
    for (size_t place = 0; handle == NULL && place < sizeof names / sizeof *names; place++) {
        handle = dlopen(names[place], RTLD_NOW | RTLD_LOCAL);
    }
    if (handle == NULL) return;
    int (*begin)(long) = (int (*)(long))dlsym(handle, "curl_global_init");
    library.make = (curl_handle * (*)(void)) dlsym(handle, "curl_easy_init");
    library.set = (int (*)(curl_handle *, int, ...))dlsym(handle, "curl_easy_setopt");
    library.perform = (int (*)(curl_handle *))dlsym(handle, "curl_easy_perform");
    library.info = (int (*)(curl_handle *, int, ...))dlsym(handle, "curl_easy_getinfo");
    library.release = (void (*)(curl_handle *))dlsym(handle, "curl_easy_cleanup");
    library.words = (const char *(*)(int))dlsym(handle, "curl_easy_strerror");
    library.append = (struct curl_list * (*)(struct curl_list *, const char *)) dlsym(handle, "curl_slist_append");
    library.release_list = (void (*)(struct curl_list *))dlsym(handle, "curl_slist_free_all");
    library.is_there = begin && library.make && library.set && library.perform && library.info && library.release && library.words
        && library.append && library.release_list && begin(GLOBAL_ALL) == RESULT_OK;
}

struct curl_cancellation {
    atomic_bool is_set;
};

/// An exchange as the callbacks see it.
struct exchange {
    const struct curl_call *call;
    struct curl_answer *answer;
    curl_cancellation *cancellation;
    bool is_too_large;
};

/// How much memory bytes are given: the next power of two, so that growing copies little.
static size_t room(size_t length) {
    size_t room = 256;
    while (room < length) room *= 2;
    return room;
}

/// Puts bytes behind others; false where they would be too many, or there is no memory.
static bool append(void **bytes, size_t *length, size_t limit, const void *more, size_t count) {
    if (count > limit || *length > limit - count) return false;
    if (*bytes == NULL || room(*length + count) > room(*length)) {
        void *grown = realloc(*bytes, room(*length + count));
        if (grown == NULL) return false;
        *bytes = grown;
    }
    memcpy((char *)*bytes + *length, more, count);
    *length += count;
    return true;
}

static size_t take_body(char *data, size_t size, size_t count, void *context) {
    struct exchange *exchange = context;
    struct curl_answer *answer = exchange->answer;
    if (append((void **)&answer->body, &answer->body_length, exchange->call->body_limit, data, size * count)) return size * count;
    exchange->is_too_large = true;
    return 0;
}

static size_t take_head(char *data, size_t size, size_t count, void *context) {
    struct exchange *exchange = context;
    struct curl_answer *answer = exchange->answer;
    // An answer may have several heads: 100 Continue, and those of proxies. Only the last counts.
    if (size * count >= 5 && memcmp(data, "HTTP/", 5) == 0) {
        answer->head_length = 0;
        return size * count;
    }
    if (append((void **)&answer->head, &answer->head_length, exchange->call->head_limit, data, size * count)) return size * count;
    exchange->is_too_large = true;
    return 0;
}

static int watch(void *context, int64_t a, int64_t b, int64_t c, int64_t d) {
    (void)a, (void)b, (void)c, (void)d;
    struct exchange *exchange = context;
    return atomic_load(&exchange->cancellation->is_set) ? 1 : 0;
}

static enum curl_outcome outcome(int result, const struct exchange *exchange) {
    if (exchange->is_too_large) return CURL_TOO_LARGE;
    switch (result) {
    case RESULT_OK: return CURL_ANSWERED;
    case RESULT_UNKNOWN_PROXY: return CURL_UNKNOWN_PROXY;
    case RESULT_UNKNOWN_HOST: return CURL_UNKNOWN_HOST;
    case RESULT_NO_CONNECTION: return CURL_REFUSED;
    case RESULT_TIMEOUT: return CURL_TIMED_OUT;
    case RESULT_PARTIAL:
    case RESULT_NOTHING:
    case RESULT_RECEIVING: return CURL_CLOSED_EARLY;
    case RESULT_UNTRUSTED: return CURL_UNTRUSTED;
    case RESULT_NO_CERTIFICATES: return CURL_NO_CERTIFICATES;
    case RESULT_ABORTED: return CURL_CANCELLED;
    default: return CURL_FAILED;
    }
}

static int describe(curl_handle *handle, struct exchange *exchange, struct curl_list *headers) {
    const struct curl_call *call = exchange->call;
    int flaws = 0;
    flaws |= library.set(handle, OPT_URL, call->url);
    flaws |= library.set(handle, OPT_PATH_AS_IS, 1L);
    flaws |= library.set(handle, OPT_PROTOCOLS, (long)PROTOCOLS_OF_WEB);
    flaws |= library.set(handle, OPT_NO_SIGNAL, 1L);
    flaws |= library.set(handle, OPT_FOLLOW_LOCATION, 0L);
    flaws |= library.set(handle, OPT_TIMEOUT_MILLISECONDS, call->timeout_milliseconds);
    flaws |= library.set(handle, OPT_CONNECT_TIMEOUT_MILLISECONDS, call->timeout_milliseconds);
    flaws |= library.set(handle, OPT_HTTP_HEADER, headers);
    flaws |= library.set(handle, OPT_ERROR_BUFFER, exchange->answer->reason);
    flaws |= library.set(handle, OPT_WRITE_FUNCTION, take_body);
    flaws |= library.set(handle, OPT_WRITE_DATA, exchange);
    flaws |= library.set(handle, OPT_HEADER_FUNCTION, take_head);
    flaws |= library.set(handle, OPT_HEADER_DATA, exchange);
    flaws |= library.set(handle, OPT_SUPPRESS_CONNECT_HEADERS, 1L);
    flaws |= library.set(handle, OPT_PROGRESS_FUNCTION, watch);
    flaws |= library.set(handle, OPT_PROGRESS_DATA, exchange);
    flaws |= library.set(handle, OPT_NO_PROGRESS, 0L);
    flaws |= library.set(handle, OPT_SSL_VERIFY_PEER, call->checks_nothing ? 0L : 1L);
    flaws |= library.set(handle, OPT_SSL_VERIFY_HOST, call->checks_nothing ? 0L : 2L);
    if (call->certificates[0] != 0) flaws |= library.set(handle, OPT_CA_FILE, call->certificates);
    if (!call->trusts_system) flaws |= library.set(handle, OPT_CA_PATH, (char *)NULL);
    if (!call->uses_proxy) flaws |= library.set(handle, OPT_PROXY, "");
    if (call->body_length > 0) {
        flaws |= library.set(handle, OPT_POST_FIELD_SIZE, (int64_t)call->body_length);
        flaws |= library.set(handle, OPT_POST_FIELDS, call->body);
    } else if (strcmp(call->method, "HEAD") == 0) {
        flaws |= library.set(handle, OPT_NO_BODY, 1L);
    }
    flaws |= library.set(handle, OPT_CUSTOM_REQUEST, call->method);
    return flaws;
}

/// Puts each line of a text into a list; false where there is no memory.
static bool list_lines(const char *text, struct curl_list **list) {
    const char *end;
    for (; (end = strchr(text, '\n')) != NULL; text = end + 1) {
        char *line = strndup(text, (size_t)(end - text));
        struct curl_list *longer = line == NULL ? NULL : library.append(*list, line);
        free(line);
        if (longer == NULL) return false;
        *list = longer;
    }
    return true;
}

enum curl_outcome curl_exchange(const struct curl_call *call, curl_cancellation *cancellation, struct curl_answer *answer) {
    memset(answer, 0, sizeof *answer);
    pthread_once(&once, load);
    if (!library.is_there) return CURL_NOT_THERE;
    curl_handle *handle = library.make();
    if (handle == NULL) return CURL_FAILED;
    struct exchange exchange = {call, answer, cancellation, false};
    struct curl_list *headers = NULL;
    bool is_ready = list_lines(call->headers, &headers);
    enum curl_outcome end = CURL_FAILED;
    if (is_ready && describe(handle, &exchange, headers) == RESULT_OK) {
        int result = library.perform(handle);
        end = outcome(result, &exchange);
        long status = 0;
        library.info(handle, INFO_STATUS, &status);
        answer->status = (int)status;
        if (result != RESULT_OK && answer->reason[0] == 0) snprintf(answer->reason, sizeof answer->reason, "%s", library.words(result));
    }
    library.release(handle);
    library.release_list(headers);
    return end;
}

void curl_answer_release(struct curl_answer *answer) {
    free(answer->head);
    free(answer->body);
    answer->head = NULL;
    answer->body = NULL;
}

curl_cancellation *curl_cancellation_make(void) {
    curl_cancellation *cancellation = malloc(sizeof *cancellation);
    if (cancellation != NULL) atomic_init(&cancellation->is_set, false);
    return cancellation;
}

void curl_cancellation_set(curl_cancellation *cancellation) {
    atomic_store(&cancellation->is_set, true);
}

void curl_cancellation_release(curl_cancellation *cancellation) {
    free(cancellation);
}
