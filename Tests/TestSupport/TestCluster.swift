import CPostgres
import Database
import Foundation
import Synchronization

/// A PostgreSQL server of the tests' own, in a folder that is gone afterwards. It listens on a socket in that
/// folder only, and ends when the test process does, however that ends.
package final class TestCluster: Sendable {
    /// Why no server could be started; what it said is in `log`.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// The server that the tests of this process share; started when the first one asks for it.
    package static func shared() throws -> TestCluster { try sharedCluster.get() }

    /// The folder that holds the socket and the data.
    package let folder: String
    /// The server's programs, such as `psql`.
    package let programs: String
    /// Where it listens besides the socket, with TLS; `nil` where it does not.
    package let securePort: Int?
    /// The certificate that it shows, for `localhost` only.
    package var certificateFile: String { folder + "/data/server.crt" }
    private let guardian: Mutex<Process>
    private let commands: FileHandle
    private let answers: FileHandle

    /// - Parameters:
    ///   - settings: lines of the server's configuration.
    ///   - isSecure: whether it listens on a port of loopback, too, with a certificate of its own.
    package init(settings: [String] = TestCluster.fast, isSecure: Bool = false) throws {
        programs = try Self.findPrograms()
        securePort = isSecure ? try FreePort.any() : nil
        var settings = settings
        if let securePort {
            settings += ["listen_addresses = '127.0.0.1'", "port = \(securePort)", "ssl = on"]
        }
        // Sockets have short paths, and the usual temporary folder may have a long one.
        folder = "/tmp/dc-pg-\(UUID().uuidString.prefix(8).lowercased())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let (input, output) = (Pipe(), Pipe())
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", Self.script, "guardian", folder, programs, settings.joined(separator: "\n"),
            isSecure ? "secure" : "",
        ]
        process.standardInput = input
        process.standardOutput = output
        // A process that is started meanwhile must not keep the guardian's input open.
        _ = fcntl(input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        try process.run()
        commands = input.fileHandleForWriting
        answers = output.fileHandleForReading
        guardian = Mutex(process)
        try awaitAnswer("started")
    }

    deinit { try? commands.close() }

    /// Neither the disk nor a crash matters to a test that does not ask for them.
    package static let fast = ["fsync = off", "synchronous_commit = off", "full_page_writes = off"]

    /// Stops the server, and breaks off what is under way.
    package func stop() throws {
        try commands.write(contentsOf: Data("stop\n".utf8))
        try awaitAnswer("stopped")
    }

    package func start() throws {
        try commands.write(contentsOf: Data("start\n".utf8))
        try awaitAnswer("started")
    }

    /// An address of this server, in keywords.
    package func address(schema: String? = nil, user: String = "tester") -> String {
        let path = schema.map { " options='-c search_path=\($0)'" } ?? ""
        let port = securePort.map { " port=\($0)" } ?? ""
        return "host=\(folder)\(port) dbname=postgres user=\(user)\(path)"
    }

    /// Runs statements behind the program's back, and returns the first value of the last one's first row.
    ///
    /// By a connection of its own: to start `psql` for each of a thousand tests cost more than the tests.
    @discardableResult
    package func run(_ statements: String) throws -> String {
        let connection = PQconnectdb(address())
        defer { PQfinish(connection) }
        // By itself: what is sent together is one transaction, in which VACUUM is refused.
        PQclear(PQexec(connection, "SET client_min_messages = warning"))
        let result = PQexec(connection, statements)
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            let message = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
            throw Failure(description: "\(message): \(statements)")
        }
        guard PQntuples(result) > 0, let value = PQgetvalue(result, 0, 0) else { return "" }
        return String(cString: value)
    }

    private func awaitAnswer(_ expected: String) throws {
        var line: [UInt8] = []
        while let byte = try answers.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
            line.append(byte)
        }
        guard String(decoding: line, as: UTF8.self) == expected else {
            let log = ["/start.log", "/log"]
                .compactMap { try? String(contentsOfFile: folder + $0, encoding: .utf8) }.joined()
            throw Failure(description: "PostgreSQL did not answer “\(expected)”: \(log)")
        }
    }

    private static func findPrograms() throws -> String {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let folders =
            versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "/usr/lib/postgresql/\($0)/bin" }
            + ["/usr/local/bin", "/usr/bin", "/usr/pgsql/bin"]
        guard
            let found = folders.first(where: { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") })
        else { throw Failure(description: "PostgreSQL is not installed (postgresql, libpq-dev).") }
        return found
    }

    /// Starts and stops the server on command, and ends it when its input ends: that happens, too, when the
    /// test process is killed. PostgreSQL refuses to run as root, so that root lends it another user.
    private static let script = """
        trap '' INT TERM HUP
        folder=$1 programs=$2 settings=$3 secure=$4
        as=
        if [ "$(id -u)" = 0 ]; then
            user=postgres
            id -u $user >/dev/null 2>&1 || user=nobody
            chown $user "$folder"
            as="setpriv --reuid=$user --regid=$(id -g $user) --clear-groups"
        fi
        chmod 700 "$folder"
        cd "$folder"
        export LC_ALL=C
        start() {
            $as "$programs/pg_ctl" -s -w -D "$folder/data" -l "$folder/log" start >>"$folder/start.log" 2>&1 \
                && echo started
        }
        $as "$programs/initdb" -D "$folder/data" -U tester -A trust -E UTF8 --no-locale -N >"$folder/initdb.log" 2>&1
        printf 'local all guarded scram-sha-256\\nlocal all all trust\\n' >"$folder/data/pg_hba.conf"
        if [ -n "$secure" ]; then
            printf 'hostssl all all 127.0.0.1/32 trust\\n' >>"$folder/data/pg_hba.conf"
            $as openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \
                -addext subjectAltName=DNS:localhost -keyout "$folder/data/server.key" \
                -out "$folder/data/server.crt" >"$folder/openssl.log" 2>&1
            chmod 600 "$folder/data/server.key"
        fi
        printf "listen_addresses = ''\\nunix_socket_directories = '%s'\\nmax_connections = 1000\\n%s\\n" \
            "$folder" "$settings" >>"$folder/data/postgresql.conf"
        start || echo failed
        while read -r command; do
            case $command in
            stop) $as "$programs/pg_ctl" -s -w -D "$folder/data" -m immediate stop >/dev/null 2>&1; echo stopped ;;
            start) start || echo failed ;;
            esac
        done
        $as "$programs/pg_ctl" -s -w -D "$folder/data" -m immediate stop >/dev/null 2>&1
        rm -rf "$folder"
        """
}

private let sharedCluster = Result { try TestCluster() }
