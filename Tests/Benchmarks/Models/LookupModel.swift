/// `{"name", "id"}` as a plain struct.
struct LookupModel: Codable, Equatable {
    var name: String?
    var id: String?
}
