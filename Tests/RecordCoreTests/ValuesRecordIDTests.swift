import Foundation
import Testing

@testable import RecordCore

@Suite struct ValuesRecordIDTests {
    @Test(arguments: ["5725767000000411001", "0", "9", "9999999999999999999", "007", "00", "10x4", "", "12345678901234567890", " 1", "-1", "é", "１"])
    func keepTheirText(text: String) throws {
        let id = RawRecordID(text)
        #expect(id.description == text && id == RawRecordID(text))
        #expect(try JSONDecoder().decode([RawRecordID].self, from: JSONEncoder().encode([id])) == [id])
    }

    @Test func differentTextsAreDifferentIDs() {
        #expect(RawRecordID("007") != "7" && RawRecordID("7") == "7")
        #expect(RecordID<SampleModule>("7").raw == "7" && "\(RecordID<SampleModule>("7"))" == "7")
        #expect(RawRecordID("9") < "10" && RawRecordID("10") < "10x4" && RawRecordID("10x4") < "9x1")
    }

    @Test func numbersAreAcceptedWhenDecoding() throws {
        #expect(try JSONDecoder().decode([RawRecordID].self, from: Data("[5725767000000411001]".utf8)) == ["5725767000000411001"])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([RawRecordID].self, from: Data("[1.5]".utf8)) }
    }

    private enum SampleModule {}
}
