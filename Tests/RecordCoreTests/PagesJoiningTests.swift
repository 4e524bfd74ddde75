import Foundation
import Testing

@testable import RecordCore

@Suite struct PagesJoiningTests {
    private func join(_ answers: String...) throws -> DecodedPage {
        try PageDecoder(schema: Sample.schema).decode(joining: answers.map { Array($0.utf8) })
    }

    @Test func answersAreJoinedByID() throws {
        let page = try join(
            #"{"data":[{"id":"1","City":"a"},{"id":"2","City":"b"},{"id":"x3","City":"c"}],"info":{"page":1}}"#,
            #"{"data":[{"id":"2","Count":22,"$m":2},{"id":"1","Count":11,"Tags":["t"]},{"id":"x3","Count":33}],"info":{"page":9}}"#,
            #"{"data":[{"Done":true,"id":"1","Lines":[{"Product":"p"}]},{"id":"9","Done":true}]}"#)
        let records = page.records(as: Sample.self)
        #expect(records.map(\.city) == ["a", "b", "c"] && records.map(\.count) == [11, 22, 33])
        #expect(records.map(\.done) == [true, nil, nil] && !records[1].storage.isLoaded(2))
        #expect(records[0].tags == ["t"] && records[0].lines?.first?.product == "p")
        #expect(records[1].storage.extras == [JSONMember("$m", 2)])
        #expect(page.envelope == [JSONMember("info", ["page": 1])] && page.findings.isEmpty)
        #expect(page.joinedEnvelopes == [[JSONMember("info", ["page": 9])], []])
    }

    @Test func rowsThatCameOrWentBetweenTheAnswers() throws {
        let page = try join(
            #"{"data":[{"id":"5"},{"id":"4"},{"id":"3"},{"id":"2"}]}"#,
            #"{"data":[{"id":"6","Count":6},{"id":"5","Count":5},{"id":"3","Count":3},{"id":"2","Count":2}]}"#)
        #expect(page.records(as: Sample.self).map(\.count) == [5, nil, 3, 2])
    }

    @Test func bytesInOtherContainersAreTheSame() throws {
        let answers = [#"{"data":[{"id":"1","City":"a"}]}"#, #"{"data":[{"id":"1","Count":7}],"info":{}}"#]
        let page = try PageDecoder(schema: Sample.schema).decode(joining: answers.map { Data($0.utf8) })
        #expect(page.records(as: Sample.self).map(\.count) == [7] && page.joinedEnvelopes == [[JSONMember("info", [:])]])
        #expect(try PageDecoder(schema: Sample.schema).decode(joining: [Data]()).count == 0)
    }

    @Test func theFirstAnswerCounts() throws {
        let page = try join(
            #"{"data":[{"id":"1","City":"first","$x":1,"Count":null}]}"#,
            #"{"data":[{"id":"1","City":"second","$x":2,"$y":3,"Count":5}]}"#)
        let record = try #require(page.records(as: Sample.self).first)
        #expect(record.city == "first" && record.storage.isNull(3))
        #expect(record.storage.extras == [JSONMember("$x", 1), JSONMember("$y", 3)])
    }

    @Test func findingsKeepToTheRowsOfTheFirst() throws {
        let page = try join(
            #"{"data":[{"id":"1","City":5},{"id":"2"}]}"#,
            #"{"data":[{"id":"7","Count":"x"},{"id":"2","Count":"x"}]}"#)
        #expect(page.findings.map(\.row) == [0, 1] && page.findings.map(\.field) == ["City", "Count"])
    }

    @Test func oddAnswers() throws {
        #expect(try join(#"{"data":[{"id":"1"}]}"#, #"{}"#).count == 1)
        #expect(try join(#"{"data":[{"id":"1"}]}"#, #"{"data":[null,{"City":"no id"},{"id":null}]}"#).records(as: Sample.self)[0].city == nil)
        #expect(try join().count == 0)
        #expect(try join(#"{}"#, #"{"data":[{"id":"1"}]}"#).count == 0)
        #expect(throws: JSONError.self) { try join(#"{"data":[{"id":"1"}]}"#, "<html>") }
        let columns = PageDecoder(schema: Sample.schema, columns: [1])
        let narrow = try columns.decode(joining: [Array(#"{"data":[{"id":"1"}]}"#.utf8), Array(#"{"data":[{"id":"1","Count":7}]}"#.utf8)])
        #expect(narrow.records(as: Sample.self)[0].count == 7)
    }

    @Test func joinedIsAsIfItHadComeInOne() throws {
        var maker = SampleMaker(seed: 61, oddity: 10)
        for round in 0..<60 {
            let records = (0..<5).map { row -> [JSONMember] in
                (maker.record().object ?? []).filter { $0.key != "id" } + [JSONMember("id", .string("\(round)-\(row)"))]
            }
            let split = { (part: Int) -> JSONValue in
                .array(records.map { members in
                    .object(members.enumerated().filter { $0.offset % 2 == part || $0.element.key == "id" }.map(\.element))
                })
            }
            let whole = try Sample.page("{\"data\":\(JSONValue.array(records.map { .object($0) }).jsonText)}")
            let joined = try join("{\"data\":\(split(0).jsonText)}", "{\"data\":\(split(1).jsonText)}")
            #expect(joined.records(as: Sample.self) == whole.records(as: Sample.self))
        }
    }
}
