# The edge: what a CDN is in production. It holds whole pages and pictures in memory, knows each page by its surrogate
# keys, forgets it the moment something on it changes, and serves an old page only while no clone can answer.
# A template: npm start and the containers fill in the names in braces (scripts/house/render.ts, envsubst).
vcl 4.1;

import blob;
import purge;
import std;
import var;
import xkey;

backend balancer {
    .host = "${BALANCER_HOST}";
    .port = "${BALANCER_PORT}";
    .connect_timeout = 1s;
    .first_byte_timeout = 60s;
    .between_bytes_timeout = 60s;
    .probe = {
        .url = "/balancer/healthy";
        .interval = 500ms;
        .timeout = 1s;
        .window = 3;
        .threshold = 2;
        .initial = 2;
    }
}

sub vcl_init {
    # Changes with every purge. A fetch during which it changed may carry what was just forgotten.
    if (!var.global_get("purge")) {
        var.global_set("purge", "none");
    }
}

# --- Requests ---------------------------------------------------------------------------------------------------------

sub vcl_recv {
    if (req.restarts == 0) {
        # Ours to say, not the client's. Other notes are always written before they are read.
        unset req.http.x-edge-cache;
        unset req.http.x-edge-failed;
        unset req.http.x-edge-lost;
    }
    if (req.url ~ "^/(en|fr)(/shop/[a-z0-9/-]+|/products/[a-z0-9/-]+|/cakes|/lost)?(\?|$)" && req.method != "PURGE") {
        # First, since most requests are for pages. Only addresses as the shop itself writes them: %62aguette is baguette
        # to the clones, but no purge would know it.
        set req.http.x-edge-kind = "page";
    } else {
        unset req.http.x-edge-kind;
        call recv_inner_doors;
    }
    if ((req.method != "GET" && req.method != "HEAD") || req.http.Next-Action || req.http.Authorization) {
        unset req.http.x-edge-kind;
        call recv_body;
        return (pass);
    }

    # Next takes only "1" for a request for the payload; anything else would put a page where the payload belongs.
    if (req.http.RSC && req.http.RSC != "1") {
        unset req.http.RSC;
        unset req.http.Next-Router-Segment-Prefetch;
    }
    # The same for everybody, so cookies don't matter there. Whatever is not on these lists passes.
    if (!req.http.x-edge-kind) {
        if (req.url ~ "^/(sitemap\.xml|sitemaps/[0-9]+\.xml|robots\.txt)(\?|$)") {
            set req.http.x-edge-kind = "file";
        } elsif (req.url ~ "^/(_next/static/|api/media/|favicon\.|apple-touch-icon\.png)") {
            set req.http.x-edge-kind = "asset";
        } else {
            return (pass);
        }
    }
    if (req.http.Cookie) {
        # Next's draft mode: an editor looks at what is not published yet.
        if (req.http.Cookie ~ "(^|;\s*)(__prerender_bypass|__next_preview_data)=") {
            unset req.http.x-edge-kind;
            return (pass);
        }
        unset req.http.Cookie;
    }

    if (req.http.x-edge-renew) {
        # A release that has taken over: its page is fetched into the place of the old one, which is served meanwhile.
        set req.hash_always_miss = (req.http.x-purge-token == "${PURGE_TOKEN}");
        unset req.http.x-edge-renew;
        unset req.http.x-purge-token;
    }
    # While a clone can answer, nothing forgotten or expired is served; once none can, an old page is better than none.
    set req.grace = 0s;
    if (req.http.x-edge-failed || !std.healthy(req.backend_hint)) {
        set req.grace = 24h;
    }
    return (hash);
}

# A body is taken in whole before a clone is troubled with it, so that none waits for a slow sender. What is longer than
# any form, or than any picture that is worth an explanation, gets no further: Next leaves a connection on which it has
# refused a body half read, and whoever comes next on it waits.
sub recv_body {
    if (req.url ~ "^/api/(avatar|review-photos|admin/product-(pictures|imports))(\?|$)") {
        if (!std.cache_req_body(16MB)) {
            return (synth(413, "Content Too Large"));
        }
    } elsif (!std.cache_req_body(1MB)) {
        return (synth(413, "Content Too Large"));
    }
}

# What is not a page or a picture. Kept apart, since the many requests that are should not pay for it.
sub recv_inner_doors {
    if (req.method == "PURGE") {
        call recv_purge;
    }
    if (req.url == "/edge/health") {
        return (synth(200, "OK"));
    }
    if (req.url ~ "^/api/events(\?|$)" && req.method == "GET") {
        # News as it happens: bytes are handed through as they come, unread. Costs a thread each, a pass would cost two.
        return (pipe);
    }
    # /api/%6detrics and /en/../api/metrics are /api/metrics to the clones, so they have to be to us.
    set req.http.x-edge-path = blob.transcode(decoding=URL, encoded=regsub(req.url, "\?.*$", ""));
    # /crawlers/ is where the clones make robots.txt and the sitemaps; each has one address for the world.
    if (req.http.x-edge-path ~ "(?i)/api/(.*/)?(metrics|ready)/*$" ||
        req.http.x-edge-path ~ "(?i)^/+(edge|balancer|crawlers)(/|$)") {
        return (synth(404, "Not Found"));
    }
}

sub vcl_pipe {
    # One request only: what the reader sends after it would get past every rule above.
    set bereq.http.Connection = "close";
    call bereq_forget_notes;
    return (pipe);
}

# PURGE with "xkey-purge: product-7 category-bread" forgets every page that carries one of these keys, "*" forgets all.
# Softly: they expire now, and are kept for the case that every clone goes down before they could be fetched again.
# PURGE with "x-keep-release: 4f2a" throws away what any other release has made; nobody shall see that again.
sub recv_purge {
    if (!req.http.x-purge-token || req.http.x-purge-token != "${PURGE_TOKEN}") {
        return (synth(403, "Forbidden"));
    }
    if (req.http.x-keep-release ~ "^[A-Za-z0-9._-]+$") {
        if (!std.ban("obj.http.x-release ~ . && obj.http.x-release != " + req.http.x-keep-release)) {
            return (synth(500, "Not Purged"));
        }
        return (synth(200, "Purged"));
    }
    if (!req.http.xkey-purge) {
        return (synth(400, "Bad Request"));
    }
    # First the sign for the fetches that are under way, then what is in store: see vcl_backend_response.
    var.global_set("purge", req.xid);
    if (req.http.xkey-purge == "*") {
        set req.http.x-edge-purged = xkey.softpurge("edge-everything");
    } else {
        set req.http.x-edge-purged = xkey.softpurge(req.http.xkey-purge);
    }
    return (synth(200, "Purged"));
}

sub vcl_hash {
    if (req.http.x-edge-kind == "page" || req.http.x-edge-kind == "file") {
        # Catalogue pages are static: their query (_rsc, utm_source, ...) changes nothing. One path has an HTML page, an
        # RSC payload, and that payload's segments for prefetching. The payload is the same for every router state.
        if (std.strstr(req.url, "?")) {
            hash_data(regsub(req.url, "\?.*$", ""));
        } else {
            hash_data(req.url);
        }
        if (req.http.RSC) {
            hash_data("rsc");
            hash_data(req.http.Next-Router-Segment-Prefetch);
        }
    } else {
        hash_data(req.url);
    }
    # One shop, one name: the host is left out.
    return (lookup);
}

sub vcl_hit {
    # See vcl_backend_response: this may have come in while its keys were being forgotten. When in doubt, fetch it anew.
    if (obj.age < 2s && obj.ttl > 0s &&
        regsub(obj.http.xkey, "^.* edge:(.*):.*$", "\1") != var.global_get("purge")) {
        if (req.restarts > 0 && !req.http.x-edge-failed) {
            # The next one may be as bad, under a hail of purges.
            return (pass);
        }
        # Softly: should that fail, this is still newer than what there was before.
        set req.http.x-edge-purged = purge.soft();
        return (restart);
    }
    if (obj.ttl <= 0s) {
        set req.http.x-edge-cache = "stale";
    }
    return (deliver);
}

sub vcl_miss {
    set req.http.x-edge-cache = "miss";
    return (fetch);
}

sub vcl_pass {
    set req.http.x-edge-cache = "pass";
    return (fetch);
}

# --- Answers of the clones --------------------------------------------------------------------------------------------

sub vcl_backend_fetch {
    if (bereq.http.x-edge-kind) {
        var.set("kind", bereq.http.x-edge-kind);
    }
    var.set("purge", var.global_get("purge"));
    call bereq_forget_notes;
    if (!bereq.uncacheable) {
        # A little longer than the balancer waits for a clone that does not move.
        set bereq.first_byte_timeout = 12s;
        # Always the whole answer: a 304 would renew a body that was forgotten for a reason.
        unset bereq.http.If-None-Match;
        unset bereq.http.If-Modified-Since;
    }
}

sub vcl_backend_response {
    unset beresp.http.x-powered-by;
    if (beresp.http.Content-Type ~ "^(text/|application/(json|javascript|xml|manifest\+json|ld\+json)|image/svg)" &&
        beresp.http.Content-Type !~ "^text/event-stream") {
        # The clones don't compress, so that it is done once for all. Skipped if they did.
        set beresp.do_gzip = true;
    }
    if (bereq.uncacheable) {
        if ((bereq.method == "GET" || bereq.method == "HEAD") && beresp.http.Content-Type !~ "^text/event-stream") {
            # As below: what a dying clone leaves half said is asked of another.
            set beresp.do_stream = false;
        }
        return (deliver);
    }
    if (beresp.status == 502 || beresp.status == 503 || beresp.status == 504) {
        # No clone could answer: vcl_synth looks for an old page.
        return (abandon);
    }
    set beresp.keep = 0s;
    if (var.get("purge") != var.global_get("purge")) {
        # Something was forgotten while this was under way, so it may show what was before: fetch it again, with those
        # who wait still waiting. Under a hail of purges it is given to its own reader at last, and to nobody else.
        # A purge that falls between this line and the moment the object can be found by its keys is caught in
        # vcl_deliver, and for readers in that very moment in vcl_hit.
        if (bereq.retries < 4) {
            return (retry);
        }
        set beresp.uncacheable = true;
        set beresp.ttl = 0s;
        return (deliver);
    }
    if (beresp.http.Set-Cookie || beresp.http.Cache-Control ~ "(?i)private|no-store|no-cache" ||
        beresp.http.Vary ~ "(?i)\*|cookie|next-url" || beresp.ttl <= 0s) {
        call beresp_not_to_be_kept;
    }
    if (var.get("kind") == "asset") {
        if (beresp.status != 200 || beresp.http.Cache-Control !~ "(?i)immutable") {
            call beresp_not_to_be_kept;
        }
        # The same whichever release has handed it out.
        unset beresp.http.x-release;
    } else {
        if ((beresp.status != 200 && beresp.status != 404) ||
            (var.get("kind") == "page" && beresp.http.x-nextjs-prerender != "1") ||
            (var.get("kind") == "page" && !bereq.http.RSC && beresp.http.Content-Type !~ "^text/html") ||
            (var.get("kind") == "page" && bereq.http.RSC && beresp.http.Content-Type !~ "^text/x-component") ||
            (var.get("kind") == "file" && !beresp.http.x-nextjs-cache)) {
            # Next says in these headers that the answer is static, for a page and for what a route handler makes.
            # Redirects too: "RSC: 1" without _rsc is sent elsewhere, which must not stick to the page.
            call beresp_not_to_be_kept;
        }
        if (beresp.status == 404) {
            set beresp.ttl = 10s;
        }
        if (beresp.http.x-nextjs-cache == "STALE") {
            # Next is baking it anew behind this answer, and still says to keep it for long.
            set beresp.ttl = 1s;
        }
        # The edge is told when a page changes, browsers are not: they ask each time, mostly to hear 304.
        set beresp.http.Cache-Control = "public, max-age=0, must-revalidate";
        # A clone that dies in the middle of an answer is then our trouble (vcl_backend_error), not the reader's.
        set beresp.do_stream = false;
    }
    set beresp.grace = 24h;
    if (beresp.status == 404) {
        # Anybody can ask for any number of these; they must not crowd out the pages.
        set beresp.grace = 10s;
    }
    # What a page varies by is in its hash already. Browsers and caches further on are told the whole of it.
    if (beresp.http.Vary) {
        set beresp.http.x-edge-vary = beresp.http.Vary + ", Accept-Encoding";
        unset beresp.http.Vary;
    }
    # As a hit will be answered, so that there is less to do then.
    unset beresp.http.x-nextjs-cache;
    unset beresp.http.x-nextjs-prerender;
    set beresp.http.x-baked-by = beresp.http.x-served-by;
    set beresp.http.x-served-by = "edge";
    set beresp.http.x-cache = "hit";
    # The last key is this very object's own, and says which purge was the latest when it was fetched.
    set beresp.http.xkey = beresp.http.xkey + " edge-everything edge:" + var.get("purge") + ":" + bereq.xid;
    return (deliver);
}

# Remembered for a moment as not worth waiting for, so that such requests are not queued one behind the other. The first
# answer that can be kept ends that.
sub beresp_not_to_be_kept {
    set beresp.uncacheable = true;
    set beresp.ttl = 10s;
    return (deliver);
}

sub vcl_backend_error {
    if (bereq.retries == 0 && (bereq.method == "GET" || bereq.method == "HEAD") && std.healthy(bereq.backend)) {
        return (retry);
    }
    return (abandon);
}

# What is between us and ourselves, or between Next's own parts, and not for strangers to say.
sub bereq_forget_notes {
    unset bereq.http.x-middleware-prefetch;
    unset bereq.http.x-middleware-subrequest;
    unset bereq.http.x-invoke-path;
    unset bereq.http.x-matched-path;
    unset bereq.http.x-nextjs-data;
    unset bereq.http.x-edge-kind;
    unset bereq.http.x-edge-path;
    unset bereq.http.x-edge-cache;
    unset bereq.http.x-edge-failed;
    unset bereq.http.x-edge-purged;
    unset bereq.http.x-edge-lost;
}

# --- Answers to the reader --------------------------------------------------------------------------------------------

sub vcl_deliver {
    if (resp.status == 404 && req.url ~ "^/_next/static/" && !req.http.x-edge-lost) {
        # Of a release that this clone is not of: a tab that was opened before, or a page that is newer. Storage has them.
        set req.http.x-edge-lost = "yes";
        unset req.http.x-edge-cache;
        set req.url = "/api/media/assets" + regsub(req.url, "\?.*$", "");
        return (restart);
    }
    if (resp.status == 404 && !req.http.x-edge-lost && !req.http.RSC && resp.http.Content-Type ~ "^text/html") {
        # Next sends an empty shell that only a browser with scripts makes a page of. This one is whole.
        set req.http.x-edge-lost = "yes";
        unset req.http.x-edge-cache;
        # Under /admin it is a page of the dashboard's, made for its reader alone. Bull Board has no language of its own.
        if (req.url ~ "^/fr/admin(/|\?|$)" || (req.url ~ "^/admin/" && req.http.Accept-Language ~ "(?i)^fr")) {
            set req.url = "/fr/admin/lost";
        } elsif (req.url ~ "^(/en)?/admin(/|\?|$)") {
            set req.url = "/en/admin/lost";
        } elsif (req.url ~ "^/fr(/|\?|$)") {
            set req.url = "/fr/lost";
        } else {
            set req.url = "/en/lost";
        }
        return (restart);
    }
    if (req.http.x-edge-lost && resp.status == 200 && req.http.x-edge-kind != "asset") {
        set resp.status = 404;
        unset resp.http.ETag;
    }
    if (req.url ~ "^(/en|/fr)?/admin(/|\?|$)") {
        # Whatever it says, and to whomever: a page, a refusal, the way to sign in.
        set resp.http.Cache-Control = "private, no-store";
    }
    if (!req.http.x-edge-cache) {
        # What the clone timed was the baking, not this request.
        set resp.http.Server-Timing = {"edge;desc="hit", age;desc=""} + resp.http.Age + {"", clone;desc=""} +
            resp.http.x-baked-by + {"""};
    } elsif (req.http.x-edge-cache == "stale") {
        set resp.http.x-cache = "stale";
        set resp.http.Warning = {"110 - "Response is Stale""};
        set resp.http.Server-Timing = {"edge;desc="stale", age;desc=""} + resp.http.Age + {"", clone;desc=""} +
            resp.http.x-baked-by + {"""};
    } else {
        set resp.http.x-cache = req.http.x-edge-cache;
        if (resp.http.x-baked-by) {
            set resp.http.x-served-by = resp.http.x-baked-by;
            unset resp.http.x-baked-by;
        }
        if (resp.http.Server-Timing) {
            set resp.http.Server-Timing = resp.http.Server-Timing + ", ";
        }
        set resp.http.Server-Timing = resp.http.Server-Timing + {"edge;desc=""} + req.http.x-edge-cache +
            {"", clone;desc=""} + resp.http.x-served-by + {"""};
    }
    if (req.http.x-edge-cache == "miss" && resp.http.xkey ~ " edge:" &&
        regsub(resp.http.xkey, "^.* edge:(.*):.*$", "\1") != var.global_get("purge")) {
        # Something was forgotten before this could be found by its keys: see vcl_backend_response.
        set req.http.x-edge-purged = xkey.softpurge(regsub(resp.http.xkey, "^.* ", ""));
    }
    if (resp.http.x-edge-vary) {
        set resp.http.Vary = resp.http.x-edge-vary;
        unset resp.http.x-edge-vary;
    }
    unset resp.http.xkey;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
    return (deliver);
}

sub vcl_synth {
    if (resp.status == 503 && req.http.x-edge-kind && !req.http.x-edge-failed) {
        # The clones could not answer, maybe before the probe noticed. Once more, now content with an old page.
        set req.http.x-edge-failed = "yes";
        return (restart);
    }
    unset resp.http.X-Varnish;
    unset resp.http.Via;
    set resp.http.Cache-Control = "no-store";
    set resp.http.Content-Type = "text/plain; charset=utf-8";
    if (req.http.x-edge-purged && req.method == "PURGE" && resp.status == 200) {
        set resp.http.Content-Type = "application/json";
        set resp.http.x-purged = req.http.x-edge-purged;
        set resp.body = {"{"purged":"} + req.http.x-edge-purged + "}";
    } elsif (resp.status >= 500) {
        set resp.http.Content-Type = "text/html; charset=utf-8";
        set resp.http.Retry-After = "5";
        set resp.body = {"<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The oven is resting</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1.125rem/1.6 Georgia, serif; max-width: 30rem; margin: 20vh auto; padding: 0 1.5rem }
</style>
<h1>The oven is resting</h1>
<p>The shop can't answer just now. Please try again in a moment.</p>
<p lang="fr">La boutique ne peut pas répondre pour l'instant. Veuillez réessayer dans un moment.</p>
"};
    } else {
        set resp.body = resp.reason + {"
"};
    }
    return (deliver);
}
