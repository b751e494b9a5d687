import Glibc
import Logging
import NIOCore
import NIOSSL
import Synchronization

/// The certificate that visitors are shown, read anew once its files have changed: whoever renews it every few weeks
/// need not start the server again. Files that cannot be used, as between the writing of the one and of the other, change
/// nothing.
final class Certificates: Sendable {
    private struct Pair {
        let chain: [NIOSSLCertificateSource]
        let key: NIOSSLPrivateKeySource
    }

    /// What tells that a file is another one.
    private struct Stamp: Equatable {
        let inode: UInt64
        let size: Int64
        let seconds: Int
        let nanoseconds: Int

        init?(_ path: String) {
            var about = stat()
            guard stat(path, &about) == 0 else { return nil }
            inode = UInt64(about.st_ino)
            size = Int64(about.st_size)
            seconds = about.st_mtim.tv_sec
            nanoseconds = about.st_mtim.tv_nsec
        }
    }

    private struct State {
        var pair: Pair
        var looked: [Stamp?]
    }

    private let files: [String]
    private let log: Logger
    private let state: Mutex<State>

    /// - Parameters:
    ///   - certificate: a file in PEM, the certificate first and then what it is signed by.
    ///   - key: its key's file.
    /// - Throws: what the library says where the two cannot be used.
    init(certificate: String, key: String, log: Logger) throws {
        files = [certificate, key]
        self.log = log
        let looked = files.map(Stamp.init)
        state = Mutex(State(pair: try Self.read(files), looked: looked))
    }

    private static func read(_ files: [String]) throws -> Pair {
        let pair = Pair(
            chain: try NIOSSLCertificate.fromPEMFile(files[0]).map { .certificate($0) },
            key: .privateKey(try NIOSSLPrivateKey(file: files[1], format: .pem)))
        // Whether the two belong together is found out here.
        _ = try NIOSSLContext(configuration: configuration(pair))
        return pair
    }

    private static func configuration(_ pair: Pair) -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: pair.chain, privateKey: pair.key)
        configuration.minimumTLSVersion = .tlsv12
        return configuration
    }

    /// Looks whether the files have changed, and reads them where they have.
    func look() {
        let now = files.map(Stamp.init)
        guard state.withLock({ $0.looked != now }) else { return }
        do {
            let pair = try Self.read(files)
            state.withLock { $0 = State(pair: pair, looked: now) }
            log.notice("the certificate was read anew")
        } catch {
            state.withLock { $0.looked = now }
            log.warning(
                "the new certificate or its key cannot be used; the one before stays",
                metadata: ["error": "\(error)"])
        }
    }

    /// The certificate and its chain, as new visitors are shown them.
    var chain: [NIOSSLCertificateSource] { state.withLock { $0.pair.chain } }

    /// For a server: each handshake asks for what stands by then.
    var configuration: TLSConfiguration {
        var configuration = Self.configuration(state.withLock { $0.pair })
        configuration.sslContextCallback = { _, promise in
            let pair = self.state.withLock { $0.pair }
            var change = NIOSSLContextConfigurationOverride()
            change.certificateChain = pair.chain
            change.privateKey = pair.key
            promise.succeed(change)
        }
        return configuration
    }
}
