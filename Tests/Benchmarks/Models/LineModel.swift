import Foundation

/// A row of the subform as a plain struct.
struct LineModel: Codable, Equatable {
    var product: LookupModel?
    var quantity: Int?
    var unitPrice: Decimal?
    var shipDate: Date?
    var notes: String?
    var id: String?

    enum CodingKeys: String, CodingKey {
        case product = "Product"
        case quantity = "Quantity"
        case unitPrice = "Unit_Price"
        case shipDate = "Ship_Date"
        case notes = "Notes"
        case id
    }
}
