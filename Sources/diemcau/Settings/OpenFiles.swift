import Glibc

/// How many files and connections the program may hold open.
enum OpenFiles {
    /// Asks for as many as the system's administrator allows.
    ///
    /// What a login gives to begin with (1,024 on Debian) is less than a courier with many endpoints needs, and
    /// is kept that low only for programs that use `select`, which this one does not.
    static func raiseLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
            limit.rlim_cur < limit.rlim_max
        else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }

    /// How many connections a server may hold, so that enough is left for the database and for what is sent.
    static var forConnections: Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
        let files = Int(min(limit.rlim_cur, 1_000_000))
        return max(64, files - max(256, files / 8))
    }
}
