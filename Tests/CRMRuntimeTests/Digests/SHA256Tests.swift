import Foundation
import Testing

@testable import CRMRuntime

/// Against the vectors of NIST (FIPS 180-2 and the CAVP byte vectors) and RFC 7636.
@Suite struct SHA256Tests {
    private func hex(_ bytes: some Sequence<UInt8>) -> String {
        SHA256.digest(bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ]) func texts(_ text: String, _ digest: String) { #expect(hex(text.utf8) == digest) }

    @Test(arguments: [
        ([0xd3], "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
        ([0x11, 0xaf], "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
        ([0x74, 0xba, 0x25, 0x21], "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"),
    ] as [([UInt8], String)]) func bytes(_ bytes: [UInt8], _ digest: String) { #expect(hex(bytes) == digest) }

    @Test func millionLetters() {
        #expect(
            hex(repeatElement(UInt8(ascii: "a"), count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// Lengths around the end of a block, where the padding needs one block more.
    @Test(arguments: [
        (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
        (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
        (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
    ]) func borders(_ count: Int, _ digest: String) { #expect(hex(repeatElement(UInt8(ascii: "a"), count: count)) == digest) }

    @Test func base64URL() {
        #expect(Base64URL.text([]) == "")
        #expect(Base64URL.text([0xfb, 0xff, 0xfe]) == "-__-")
        #expect(Base64URL.text([3]) == "Aw")
    }

    @Test func randomSecrets() {
        let secrets = (0..<100).map { _ in Secret.random() }
        #expect(Set(secrets).count == 100)
        for secret in secrets {
            #expect(secret.reveal().utf8.count == 43)
            #expect(secret.reveal().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
        }
    }

    @Test func comparison() {
        let secret: Secret = "abc"
        #expect(secret.matches("abc"))
        for other in ["", "ab", "abcd", "abd", "abcabc", "xbc", "ABC"] { #expect(!secret.matches(other)) }
        #expect(!Secret("").matches("a"))
        #expect(Secret("").matches(""))
    }
}
