import Foundation

extension HTTPBody {
    /// The fields of a form, `application/x-www-form-urlencoded`. Credentials belong here and not into a URL,
    /// which ends up in logs.
    public static func form(_ fields: [(name: String, value: String)]) -> HTTPBody {
        .data(Data(PercentEncoding.query(fields).utf8))
    }
}

extension HTTPHeaders {
    public static let form: HTTPHeaders = ["Content-Type": "application/x-www-form-urlencoded"]
}
