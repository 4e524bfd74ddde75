import Testing

@testable import CRMSandbox

@Suite("Multipart bodies")
struct MultipartFormTests {
    private static let body = Array(
        "--b1\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\nabc\r\n--b1\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nline\r\n\r\nend\r\n--b1--\r\n".utf8)

    @Test("Parts have names, file names and their exact bytes")
    func parts() throws {
        let form = try #require(MultipartForm(contentType: "multipart/form-data; boundary=\"b1\"", body: Self.body))
        #expect(form.parts.map(\.name) == ["code", "file"])
        #expect(form["code"]?.bytes == Array("abc".utf8))
        #expect(form["file"]?.fileName == "a.txt")
        #expect(form["file"]?.bytes == Array("line\r\n\r\nend".utf8))
    }

    @Test("No boundary, or one that the body does not have, is no form")
    func notAForm() {
        #expect(MultipartForm(contentType: "multipart/form-data", body: Self.body) == nil)
        #expect(MultipartForm(contentType: "multipart/form-data; boundary=other", body: Self.body) == nil)
        #expect(MultipartForm(contentType: "multipart/form-data; boundary=b1", body: []) == nil)
    }

    @Test("Every truncation is read without harm")
    func truncations() {
        for length in 0..<Self.body.count {
            let form = MultipartForm(contentType: "multipart/form-data; boundary=b1", body: Array(Self.body[..<length]))
            #expect((form?.parts.count ?? 0) <= 2)
        }
    }
}
