/// An answer, or a body to send, with its records as plain structs. The `info` of answers is not read.
struct PageModel<Record> {
    var data: [Record]
}

extension PageModel: Decodable where Record: Decodable {}
extension PageModel: Encodable where Record: Encodable {}
extension PageModel: Equatable where Record: Equatable {}
