/// How the sender behaves towards every receiver.
package struct SenderSettings: Sendable {
    /// A certificate to show to receivers that ask for one, with its key, as PEM files.
    package struct ClientCertificate: Sendable, Hashable {
        package var certificateFile: String
        package var keyFile: String

        package init(certificateFile: String, keyFile: String) {
            self.certificateFile = certificateFile
            self.keyFile = keyFile
        }
    }

    /// Transfers under way at one time; what is beyond waits in the sender's own queue, where no timeout runs.
    package var transfersAtOnce = 128
    /// Of these, how many may go to one host, so that one that is slow or dead leaves room for the others.
    package var transfersPerHost = 32
    /// Open connections kept for the next message.
    package var keptConnections = 128
    /// From taking up the request until the connection stands, name lookup and TLS included.
    package var connectTimeout = Duration.seconds(5)
    /// From taking up the request until the end of the answer.
    package var totalTimeout = Duration.seconds(15)
    /// Bytes of an answer's body that are read before the connection is closed; 4096 of them are kept.
    package var answerLimit = 65_536
    /// Bytes of an answer's head that are read.
    package var headLimit = 32_768
    package var userAgent = "DiemCau/1"
    /// PEM file of the certificate authorities to trust instead of the system's.
    package var authorityFile: String?
    package var clientCertificate: ClientCertificate?
    /// A proxy that every request goes through, such as `http://proxy.noi-bo:3128`; `nil` for none, whatever
    /// the environment says. The proxy resolves the names then, and it alone can judge the addresses: the
    /// guard is asked about the proxy's own address and always lets it be.
    package var proxy: EndpointURL?
    /// Addresses for names that no name server knows, each as `host:port:address[,address…]`. They are judged
    /// like any other.
    package var fixedAddresses: [String] = []
    package var addressGuard = AddressGuard()

    package init() {}
}

extension Duration {
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
