#include "raw_http.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>

static size_t drop(char *bytes, size_t size, size_t count, void *context) {
    (void)bytes;
    (void)context;
    return size * count;
}

static void aim(CURL *easy, int port, int distinct, int number) {
    char url[64];
    if(distinct)
        snprintf(url, sizeof(url), "http://127.%d.%d.%d:%d/hook", 1 + number / 62500, number / 250 % 250 + 1,
                 number % 250 + 1, port);
    else
        snprintf(url, sizeof(url), "http://127.0.0.1:%d/hook", port);
    curl_easy_setopt(easy, CURLOPT_URL, url);
}

int diemcau_raw_send(int port, int distinct, int count, int in_flight, const char *body, size_t length) {
    CURLM *multi = curl_multi_init();
    CURL **handles = calloc((size_t)in_flight, sizeof(*handles));
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json");
    headers = curl_slist_append(headers, "Expect:");
    int begun = 0, done = 0, good = 0, running = 0;
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)in_flight);
    for(int index = 0; index < in_flight && begun < count; index++, begun++) {
        CURL *easy = curl_easy_init();
        handles[index] = easy;
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_POST, 1L);
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
        curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
        curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, drop);
        curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 15000L);
        curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, distinct ? 1L : 0L);
        /* Else each look-up walks through all addresses before it. */
        curl_easy_setopt(easy, CURLOPT_DNS_CACHE_TIMEOUT, distinct ? 0L : 60L);
        aim(easy, port, distinct, begun);
        curl_multi_add_handle(multi, easy);
    }
    while(done < count) {
        CURLMsg *message;
        int left;
        curl_multi_perform(multi, &running);
        int ended = 0;
        while((message = curl_multi_info_read(multi, &left))) {
            CURL *easy = message->easy_handle;
            long status = 0;
            if(message->data.result == CURLE_OK)
                curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
            good += status >= 200 && status < 300;
            done++;
            ended = 1;
            curl_multi_remove_handle(multi, easy);
            if(begun < count) {
                aim(easy, port, distinct, begun++);
                curl_multi_add_handle(multi, easy);
            }
        }
        if(!ended)
            curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
    for(int index = 0; index < in_flight; index++)
        if(handles[index])
            curl_easy_cleanup(handles[index]);
    curl_multi_cleanup(multi);
    curl_slist_free_all(headers);
    free(handles);
    return good;
}
