// libcurl, as Debian ships it (libcurl4-openssl-dev): hands letters to a mail server, and asks a provider of identities.
#include <curl/curl.h>

// Swift cannot call functions with any number of arguments: one for each type that is needed.
static inline CURLcode transfer_set_text(CURL *handle, CURLoption option, const char *text) {
    return curl_easy_setopt(handle, option, text);
}

static inline CURLcode transfer_set_number(CURL *handle, CURLoption option, long number) {
    return curl_easy_setopt(handle, option, number);
}

static inline CURLcode transfer_set_list(CURL *handle, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(handle, option, list);
}

static inline CURLcode transfer_set_source(CURL *handle, curl_read_callback read, void *source) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, read);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_READDATA, source);
}

static inline CURLcode transfer_set_sink(CURL *handle, curl_write_callback write, void *sink) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, write);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_WRITEDATA, sink);
}

static inline CURLcode transfer_get_number(CURL *handle, CURLINFO info, long *number) {
    return curl_easy_getinfo(handle, info, number);
}
