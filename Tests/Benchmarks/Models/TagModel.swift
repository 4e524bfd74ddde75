/// A tag as a plain struct.
struct TagModel: Codable, Equatable {
    var name: String?
    var id: String?
    var colorCode: String?

    enum CodingKeys: String, CodingKey {
        case name
        case id
        case colorCode = "color_code"
    }
}
