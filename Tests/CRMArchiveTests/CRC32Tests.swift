import CRMArchive
import Testing

@Suite struct CRC32Tests {
    @Test("the check value of the standard, in one piece and in two")
    func checkValue() {
        var whole = CRC32()
        whole.update(Array("123456789".utf8))
        #expect(whole.value == 0xCBF4_3926)
        var parts = CRC32()
        parts.update(Array("1234".utf8))
        parts.update(Array("56789".utf8))
        #expect(parts == whole)
    }
}
