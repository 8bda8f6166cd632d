#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What became of an exchange.
enum curl_outcome {
    CURL_ANSWERED = 0,
    /// The system has no libcurl.
    CURL_NOT_THERE,
    CURL_UNKNOWN_HOST,
    CURL_UNKNOWN_PROXY,
    CURL_REFUSED,
    CURL_TIMED_OUT,
    CURL_CLOSED_EARLY,
    /// The server could not show that it is who it should be.
    CURL_UNTRUSTED,
    /// A file of certificates cannot be read.
    CURL_NO_CERTIFICATES,
    CURL_TOO_LARGE,
    CURL_CANCELLED,
    CURL_FAILED,
};

/// A request; its texts belong to the caller.
struct curl_call {
    const char *url;
    const char *method;
    /// `Name: value` lines, each ended by a line feed.
    const char *headers;
    const uint8_t *body;
    size_t body_length;
    long timeout_milliseconds;
    /// The most bytes that the answer's head and its body may each have.
    size_t head_limit;
    size_t body_limit;
    /// A file of certificates to trust besides the system's; empty for none.
    const char *certificates;
    bool trusts_system;
    bool checks_nothing;
    /// False to go straight to the server whatever proxy the environment names.
    bool uses_proxy;
};

/// An answer; `curl_answer_release` gives its memory back.
struct curl_answer {
    int status;
    /// The fields of the last head as they came, without the status line.
    char *head;
    size_t head_length;
    uint8_t *body;
    size_t body_length;
    /// What libcurl says went wrong.
    char reason[256];
};

/// True while an exchange is to be ended.
struct curl_cancellation;
typedef struct curl_cancellation curl_cancellation;

curl_cancellation *curl_cancellation_make(void);
void curl_cancellation_set(curl_cancellation *cancellation);
void curl_cancellation_release(curl_cancellation *cancellation);

/// Sends one request with the system's libcurl, which is loaded with the first, and waits for the answer. Follows no redirect; goes
/// through the proxy that the environment names. May be called from several threads at once.
enum curl_outcome curl_exchange(const struct curl_call *call, curl_cancellation *cancellation, struct curl_answer *answer);

void curl_answer_release(struct curl_answer *answer);

#endif
