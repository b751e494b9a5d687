import Actions
import Conferences
import Store
import Webhooks

extension WebhookPhrases {
    static let english = WebhookPhrases(
        date: { $0.description },
        instant: { instant in
            let (date, hour, minute, second) = instant.inVietnam
            return "\(date) \(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second)) +07"
        },
        problem: englishProblem, key: englishKey, trouble: englishTrouble,
        disabled: { reason in
            switch reason {
            case .gone: "the receiver says that it is gone"
            case .failedTooLong: "it failed for more than 5 days"
            }
        },
        help: .english, output: .english)

    private static let englishProblem: @Sendable (EndpointProblem) -> String = { problem in
        switch problem {
        case .addressLacks(let service, let parameter):
            "The \(service.displayName) address lacks \(parameter): add ?\(parameter)=… to its end."
        case .tokenNeeded(let service):
            "\(service.displayName) needs an access token: put it into a file and add --token-file FILE."
        case .tokenNotUsed: "This endpoint has no token; leave --token-file out."
        case .nothingSigned(let service):
            "\(service.displayName) verifies no signature: there is no signing secret to make or rotate."
        case .badRate(let rate): "Messages a minute: from 1 to 100000, not \(rate)."
        case .badOverlap(let hours): "The overlap is 0 to 720 hours, not \(hours)."
        case .unknownDelivery(let text): "There is no delivery “\(text)”; see: diemcau webhooks log."
        case .unknownID(let text):
            "Neither an endpoint nor a delivery has the ID “\(text)”; see: diemcau webhooks list, diemcau webhooks log."
        case .unknownEventID(let text): "There is no event “\(text)”; see: diemcau webhooks show."
        case .notActive(let id, let state):
            state == .disabled
                ? "The endpoint \(id) is disabled. Mend the receiver, then run: diemcau webhooks resume \(id)."
                : "The endpoint \(id) is removed."
        case .notPaused(let id): "The endpoint \(id) is active; there is nothing to resume."
        case .nothingToReplay: "Say what to replay: a delivery's ID, --endpoint, --event, --since or --until."
        case .emptyRange: "The range of time is empty: --since must be before --until."
        case .key(let problem): englishKey(problem)
        }
    }

    private static let englishKey: @Sendable (SecretKeyProblem) -> String = { problem in
        switch problem {
        case .missing(let source):
            "The signing secrets in the database are encrypted, and the key is not there (\(source)). Copy the key file there, or use --key-file, DIEMCAU_KEY_FILE or DIEMCAU_KEY."
        case .unusable(let source):
            "\(source) is no key: it must be 32 bytes in base64, as the program makes it."
        case .notReadable(let path): "The key file “\(path)” cannot be read. Check its permissions."
        case .notWritable(let path):
            "The key file “\(path)” cannot be made. Check the folder's permissions, or name another place with --key-file."
        case .open(let path):
            "Others can read the key file “\(path)”. Run: chmod 600 \(path); if it may be known, rotate the secrets with webhooks rotate."
        case .other(let stored, let here):
            "The key does not fit: the database was encrypted with key \(stored), this one is \(here). Use the key file that belongs to this database (--key-file)."
        case .damaged(let endpoint):
            "The secret of endpoint \(endpoint) in the database was changed or damaged. Remove the endpoint and add it again."
        case .damagedOther(let place):
            "A secret in the database was changed or damaged (\(place)). Give the account access anew, or go back to a backup."
        }
    }

    private static let englishTrouble: @Sendable (Outcome.Trouble, Int?) -> String = { trouble, status in
        switch trouble {
        case .blockedAddress: "an address of a closed network that is not allowed (deliver --allow)"
        case .dns: "the host's name was not found"
        case .connect: "the host takes no connection"
        case .tls: "the connection is not safe: the certificate is not good"
        case .timeout: "no answer in time"
        case .tooLarge: "the answer is too long"
        case .cutOff: "the connection broke"
        case .notHTTP: "the answer is no HTTP"
        case .redirected: "the host redirects (\(status ?? 0)), which is not followed"
        case .status: "the host answered \(status ?? 0)"
        case .refused: "the service did not take the message"
        case .tokenExpired: "the token has expired; change it with webhooks rotate --token-file"
        case .gone: "the chat is gone"
        case .cancelled: "broken off"
        case .shutDown: "not sent, because the program ended"
        case .unsendable: "no request could be made"
        }
    }
}

extension WebhookHelpPhrases {
    static let english = WebhookHelpPhrases(
        events: "List the kinds of events, or show one with its schema and an example.",
        eventName: "A kind of event, such as task.assigned.",
        kind:
            "What it is: webhook, slack, teams, mattermost, google-chat, discord, telegram, zalo (default: by the address).",
        messageLanguage: "The language of messages in a chat: vi or en.",
        ordered: "In order: a message goes out once the one before about the same conference is over.",
        perMinute: "How many messages a minute at most.",
        keyPair: "Sign with an Ed25519 key pair: the receiver gets only the public key.",
        tokenFile: "A file with the access token (Zalo OA); - for standard input.",
        keyFile:
            "The file of the key that protects signing secrets (default: DIEMCAU_KEY_FILE, or .key beside the database).",
        show: "Show an endpoint, or a delivery with all its attempts.",
        showID:
            "An endpoint's ID (webhooks list), a delivery's (webhooks log), or the webhook-id that a receiver sees (msg_…).",
        test: "Send a real test message and tell truly what came back.",
        testDiscussion:
            "The message is signed like any other, goes through the same address checks, and is not sent again if it fails.",
        rotate: "Change the signing secret; the old one stays good for a while.",
        overlap: "For how long the old secret signs as well (default: 24; 0 ends it at once).",
        hours: "hours", sharedSecret: "Change to a shared secret (HMAC).",
        pause: "Hold back what goes to an endpoint; nothing is lost.",
        resume: "Send again to an endpoint that was paused or disabled.",
        replay: "Send again what did not arrive.",
        replayDiscussion:
            "It goes out under its old id (webhook-id), so that the receiver knows a repetition. With --endpoint, what happened while it was disabled is sent, too.",
        replayDelivery: "One delivery, whether it arrived or not; as an ID without an option.",
        replayID: "A delivery's ID (webhooks log), or the webhook-id that a receiver sees (msg_…).",
        oneDelivery: "Name one delivery only.",
        replayEndpoint: "This endpoint.",
        replayEvent: "This event: its ID, or a kind such as task.assigned.",
        since: "Events from this moment on.", until: "Events before this moment.",
        momentValue: "YYYY-MM-DD[THH:MM]", delivered: "Also what arrived.",
        logEndpoint: "Only this endpoint.", logFailed: "Only what did not arrive.",
        clientCertificate: "PEM file of a certificate to show to receivers that ask for one.",
        clientKey: "PEM file of that certificate's private key.",
        proxy: "Send through this proxy; the environment's proxies are not used.",
        schedule: "The waits before further attempts (default: 5s,1m,5m,30m,2h,5h,10h,24h,24h).",
        dryRun: "Only show what would go to whom; send nothing.",
        preview: "Only show what the command would do and what word of it would go to whom; change nothing.",
        noPreview: "--rehearse: this command goes on until it is ended; there is nothing to preview.",
        notASchedule: { "“\($0)” is no schedule; write it like 5s,1m,5m,2h,1d." },
        notAMoment: {
            "“\($0)” is no moment; write it like 2026-11-22 or 2026-11-22T08:30 (time of Viet Nam)."
        },
        notAProxy: { "“\($0)” is no proxy's address; write it like http://proxy.internal:3128." },
        certificateAndKey: "--client-certificate and --client-key go together.")
}

extension WebhookOutputPhrases {
    static let english = WebhookOutputPhrases(
        looksLike: {
            "This looks like an address of \($0.displayName), which takes no plain webhooks. If so, remove it and add it again with --kind \($0.rawValue)."
        },
        chatAdded: { "\($1.displayName) added, ID \($0). Try it: diemcau webhooks test \($0)" },
        publicKey: { "Added endpoint \($0). Its public key (Ed25519):" },
        publicKeyRotated: "The new public key (Ed25519):",
        publicKeyKept:
            "Set it at the receiver to verify signatures with. It need not be kept secret; the private key stays here.",
        kind: "Kind", language: "Language", ordered: "In order", pace: "Pace", health: "Health", well: "well",
        failing: { "failing since \($0), \(counted($1, "time")) in a row" },
        paused: "paused", yes: "yes", no: "no", unlimited: "no limit",
        perMinute: { "at most \($0) a minute" },
        oldSecretUntil: { "the old secret is good until \($0)" },
        secret: "Secret", deliveries: "Deliveries", sent: "Sent", next: "Next attempt", duration: "Took",
        happened: "Happened", event: "Event", attempt: "No.", noAttempts: "Not sent yet.",
        message: "The message:", theirAnswer: "Their answer", held: "paused",
        testTook: { "\($0) took it: answered \($1) after \($2) ms." },
        testFailed: { "\($0) did not take it: \($1)." },
        testElsewhere: "Another process is sending it; see what came of it: diemcau webhooks log.",
        judged: { "Address that is not allowed: \($0)" },
        connectedTo: { "Connected to: \($0)" },
        inDetail: { "In detail: \($0)" },
        rotated: { until in
            until.map {
                "The secret is changed. Set the new one at the receiver before \($0); until then messages are signed with both."
            }
                ?? "The secret is changed. The old one is no longer used: the receiver needs the new one now."
        },
        tokenChanged: "The token is changed.",
        pausedNow: { "Nothing more goes to \($0). New messages are kept." },
        resumed: { "Sending to \($0) again; \(counted($1, "message")) waiting." },
        replayed: { again, missed in
            "\(counted(again, "message")) will be sent again"
                + (missed > 0 ? ", and \(missed) that it missed" : "")
                + (again + missed > 0 ? ". Run: diemcau deliver." : ".")
        },
        nothingDue: "Nothing is due.",
        nothingWaits: "No message is waiting to be sent.",
        waits: { count, next in
            "\(counted(count, "message")) still waiting" + (next.map { "; the next is due at \($0)." } ?? ".")
        },
        heldBack: { "\(counted($0, "message")) held back, because the endpoint is paused." },
        underWay: { "\(counted($0, "message")) being sent by another process." },
        calledOff: {
            "\(counted($0, "message")) called off: the receiver says that it is gone, and is disabled."
        },
        startingTold: { "Word of conferences that begin soon: \($0)." },
        previewOnly: "A preview: nothing was written, nobody was told.",
        wouldSend: { "Would send \(counted($0, "message")) to \(counted($1, "endpoint"))." },
        wouldFollow: {
            "\(counted($0, "message")) would follow in order, each only when the one before it has arrived or is given up."
        },
        afterEarlier: "later",
        putOff: {
            "\(counted($0, "message")) put off, because the receiving host does not answer or its pace is kept."
        },
        encrypted: { "The secrets of \(counted($0, "endpoint")) were encrypted with \($1)." },
        keyNeeded: {
            "The signing secrets in the copy are encrypted with \($0). Keep that key, too: without it nothing can be sent."
        })
}
