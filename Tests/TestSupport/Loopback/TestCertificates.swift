import Foundation

/// Certificates made for one test by the program `openssl`, in a folder that goes with them.
///
/// `ca.pem`; signed by it `good.pem` and `expired.pem` for `receiver.test`, `other.pem` for `other.test`, and
/// `client.pem`; signed by itself `self.pem`. Their keys end in `.key`.
package final class TestCertificates: Sendable {
    package struct NotMade: Error {
        package var status: Int32
    }

    private let folder: URL

    package init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "courier-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-ec", Self.script]
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NotMade(status: process.terminationStatus) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    package func path(_ name: String) -> String { folder.appending(path: name).path }

    /// `openssl ca` alone, of the commands of 3.0, takes a certificate's first and last day.
    private static let script = """
        cat > ca.cnf <<'END'
        [ca]
        default_ca = own
        [own]
        database = index.txt
        new_certs_dir = .
        serial = serial
        certificate = ca.pem
        private_key = ca.key
        default_md = sha256
        policy = names
        copy_extensions = copy
        unique_subject = no
        [names]
        commonName = supplied
        [req]
        distinguished_name = none
        [none]
        END
        : > index.txt
        echo 01 > serial
        curve="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
        openssl req -config ca.cnf -x509 $curve -keyout ca.key -out ca.pem -days 2 -subj /CN=ca \
            -addext basicConstraints=critical,CA:TRUE
        openssl req -config ca.cnf -x509 $curve -keyout self.key -out self.pem -days 2 \
            -subj /CN=receiver.test -addext subjectAltName=DNS:receiver.test
        make() {
            openssl req -config ca.cnf -new $curve -keyout $1.key -out $1.csr -subj /CN=$2 \
                -addext subjectAltName=DNS:$2
            openssl ca -config ca.cnf -batch -notext -in $1.csr -out $1.pem $3 $4 $5 $6
        }
        make good receiver.test -days 2
        make other other.test -days 2
        make client client.test -days 2
        make expired receiver.test -startdate 20200101000000Z -enddate 20200201000000Z
        """
}
