// Written by Tests/Benchmarks/make-models. Do not edit.
// swift-format-ignore-file
import Foundation

/// A record of 3 fields as a plain struct.
struct NarrowModel: Codable, Equatable {
    var lastName: String?
    var email: String?
    var id: String?

    enum CodingKeys: String, CodingKey {
        case lastName = "Last_Name"
        case email = "Email"
        case id = "id"
    }
}
