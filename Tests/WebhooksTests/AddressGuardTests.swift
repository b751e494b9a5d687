import TestSupport
import Testing

@testable import Webhooks

@Suite(.inTurns) struct AddressGuardTests {
    @Test(
        arguments: [
            ("0.0.0.0", .unspecified), ("0.1.2.3", .unspecified), ("::", .unspecified),
            ("127.0.0.1", .loopback), ("127.255.255.254", .loopback), ("::1", .loopback),
            ("10.0.0.1", .privateUse), ("172.16.0.1", .privateUse), ("172.31.255.255", .privateUse),
            ("192.168.255.255", .privateUse), ("fc00::1", .privateUse), ("fdff::1", .privateUse),
            ("fec0::1", .privateUse), ("64:ff9b:1::1", .privateUse),
            ("169.254.0.1", .linkLocal), ("fe80::1", .linkLocal), ("febf::1", .linkLocal),
            ("169.254.169.254", .metadata), ("100.100.100.200", .metadata), ("192.0.0.192", .metadata),
            ("168.63.129.16", .metadata), ("fd00:ec2::254", .metadata), ("169.254.170.2", .metadata),
            ("100.64.0.1", .shared), ("100.127.255.255", .shared),
            ("224.0.0.1", .multicast), ("239.255.255.250", .multicast), ("ff02::1", .multicast),
            ("192.0.2.1", .documentation), ("198.51.100.1", .documentation), ("203.0.113.9", .documentation),
            ("2001:db8::1", .documentation), ("3fff::1", .documentation),
            ("192.0.0.1", .reserved), ("198.18.0.1", .reserved), ("240.0.0.1", .reserved),
            ("255.255.255.255", .reserved), ("192.88.99.1", .reserved), ("2001::1", .reserved),
            ("2001:2::1", .reserved), ("4000::1", .reserved), ("100::1", .reserved), ("5f00::1", .reserved),
            ("::ffff:127.0.0.1", .loopback), ("::ffff:10.0.0.1", .privateUse),
            ("::ffff:169.254.169.254", .metadata), ("::ffff:0:127.0.0.1", .loopback),
            ("::127.0.0.1", .loopback), ("64:ff9b::127.0.0.1", .loopback), ("64:ff9b::10.1.2.3", .privateUse),
            ("64:ff9b::169.254.169.254", .metadata), ("2002:7f00:1::", .loopback),
            ("2002:a9fe:a9fe::1", .metadata), ("2002:a00:1::", .privateUse),
            ("8.8.8.8", .global), ("1.1.1.1", .global), ("172.15.255.255", .global), ("172.32.0.1", .global),
            ("100.63.255.255", .global), ("100.128.0.1", .global), ("126.255.255.255", .global),
            ("128.0.0.1", .global), ("223.255.255.255", .global), ("2606:4700::1111", .global),
            ("2400:cb00::1", .global), ("::ffff:8.8.8.8", .global), ("64:ff9b::8.8.8.8", .global),
            ("2002:808:808::1", .global),
        ] as [(String, AddressKind)])
    func `Every address has its kind, and only global ones are open`(text: String, kind: AddressKind) throws {
        let address = try #require(IPAddress(parsing: text))
        #expect(AddressKind(of: address) == kind)
        #expect(AddressGuard().allows(address, hostAllowed: false) == (kind == .global))
    }

    @Test(
        arguments: [
            ("10.0.0.0/8", "10.200.0.1", true), ("10.0.0.0/8", "11.0.0.1", true),
            ("10.0.0.0/8", "192.168.0.1", false), ("192.168.1.7", "192.168.1.7", true),
            ("192.168.1.7", "192.168.1.8", false), ("127.0.0.0/8", "::ffff:127.0.0.1", true),
            ("127.0.0.0/8", "::1", false), ("::1", "::1", true), ("fd00::/8", "fd12:3456::1", true),
            ("fd00::/8", "fe80::1", false), ("0.0.0.0/0", "10.0.0.1", true),
            // A metadata address opens to its own name only.
            ("0.0.0.0/0", "169.254.169.254", false), ("169.254.0.0/16", "169.254.169.254", false),
            ("169.254.169.254", "169.254.169.254", true), ("::/0", "fd00:ec2::254", false),
        ] as [(String, String, Bool)])
    func `A range opens what lies in it`(range: String, address: String, isOpen: Bool) throws {
        let allowance = try #require(AddressGuard.Allowance(parsing: range))
        let address = try #require(IPAddress(parsing: address))
        #expect(AddressGuard(allowing: [allowance]).allows(address, hostAllowed: false) == isOpen)
    }

    @Test(
        arguments: [
            ("intranet.tinh.vn", "intranet.tinh.vn", true), ("Intranet.Tinh.VN", "intranet.tinh.vn", true),
            ("intranet.tinh.vn", "x.intranet.tinh.vn", false), ("*.tinh.vn", "a.tinh.vn", true),
            ("*.tinh.vn", "a.b.tinh.vn", true), ("*.tinh.vn", "tinh.vn", false),
            ("*.tinh.vn", "eviltinh.vn", false), ("localhost", "localhost", true),
        ] as [(String, String, Bool)])
    func `A host is opened by its name`(name: String, host: String, isOpen: Bool) throws {
        let addressGuard = AddressGuard(allowing: [try #require(AddressGuard.Allowance(parsing: name))])
        #expect(addressGuard.allowsHost(host) == isOpen)
    }

    @Test func `A host's name opens private addresses, but no metadata`() throws {
        let own = try #require(IPAddress(parsing: "10.0.0.1"))
        let metadata = try #require(IPAddress(parsing: "169.254.169.254"))
        #expect(AddressGuard().allows(own, hostAllowed: true))
        #expect(!AddressGuard().allows(metadata, hostAllowed: true))
    }

    @Test(arguments: [
        "", "10.0.0.0/33", "10.0.0.1/8", "10.0.0", "1.2.3.4.5", "::1/129", "10.0.0.0/", "10.0.0.0/-1",
        "10.0.0.0/8/8", "*", "*.", ".vn", "a..vn", "http://a.vn", "a.vn:80", "a b", "300.1.1.1", "tỉnh.vn",
    ])
    func `What is neither host nor range is refused`(text: String) {
        #expect(AddressGuard.Allowance(parsing: text) == nil)
    }

    @Test(arguments: ["192.0.2.1", "255.255.255.255", "::", "2001:db8::ff:1", "fe80::1"])
    func `An address is written as it is read`(text: String) throws {
        let address = try #require(IPAddress(parsing: text))
        #expect(address.description == text)
        #expect(IPAddress(bytes: address.bytes) == address)
    }
}
