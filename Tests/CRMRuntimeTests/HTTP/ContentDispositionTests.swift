import Testing

@testable import CRMRuntime

/// The names that servers give to files, in all the forms that are about.
@Suite struct ContentDispositionTests {
    @Test(arguments: [
        ("attachment; filename=plain.txt", "plain.txt"),
        ("attachment;filename=\"with space; and semicolon.txt\"", "with space; and semicolon.txt"),
        ("attachment; filename=\"quo\\\"te.txt\"", "quo\"te.txt"),
        ("Attachment; FileName=\"a.txt\"", "a.txt"),
        ("attachment; filename*=UTF-8''Angebot%20%C3%84.pdf", "Angebot Ä.pdf"),
        ("attachment; filename=\"fallback.pdf\"; filename*=utf-8'de'%E6%A0%AA.pdf", "株.pdf"),
        ("attachment; filename*=ISO-8859-1''%C4.txt", "Ä.txt"),
        // What cannot be read leaves the plain form.
        ("attachment; filename=\"plain.txt\"; filename*=UTF-8''%ZZ", "plain.txt"),
        ("attachment; filename=\"plain.txt\"; filename*=KOI8-R''%C4", "plain.txt"),
        ("inline; filename=\"Grüße.txt\"", "Grüße.txt"),
    ])
    func names(header: String, name: String) { #expect(ContentDisposition(header)?.fileName == name) }

    @Test(arguments: [
        ("attachment; filename=\"../../etc/passwd\"", "passwd"), ("attachment; filename=\"C:\\\\temp\\\\x.exe\"", "x.exe"),
        ("attachment; filename*=UTF-8''..%2Fup.txt", "up.txt"), ("attachment; filename*=UTF-8''a%00b%0A.txt", "ab.txt"),
    ])
    func namesNeverLeaveTheFolder(header: String, name: String) { #expect(ContentDisposition(header)?.fileName == name) }

    @Test(arguments: ["attachment", "attachment; filename=\"\"", "attachment; filename=\"..\"", "attachment; filename=/", "; ; =x"])
    func noName(header: String) { #expect(ContentDisposition(header)?.fileName == nil) }

    @Test func writtenAndReadAgain() {
        for name in ["a.txt", "Angebot Ä (2).pdf", "quo\"te';=.txt", "100%.csv"] {
            let disposition = ContentDisposition(ContentDisposition.attachment(fileName: name))
            #expect(disposition?.fileName == name && disposition?.isAttachment == true)
        }
        #expect(ContentDisposition(nil) == nil)
        #expect(ContentDisposition("form-data; name=\"file\"")?.name == "file")
    }
}
