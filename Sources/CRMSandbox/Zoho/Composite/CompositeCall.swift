import CRMRuntime
import Foundation
import RecordCore

/// One of the calls of a composite request, with the answers of earlier ones put in where it refers to them.
struct CompositeCall {
    let id: String
    let http: IncomingRequest

    /// - Parameters:
    ///   - answers: the bodies of earlier answers, by the ids of their calls.
    ///   - call: the composite request.
    ///   - place: where it stands there.
    init(_ item: JSONValue, _ answers: [String: JSONValue], _ call: ZohoCall, at place: String) throws(ZohoError) {
        guard let id = item["sub_request_id"]?.string else { throw .missingKey("sub_request_id", at: "\(place).sub_request_id") }
        guard let uri = item["uri"]?.string else { throw .missingKey("uri", at: "\(place).uri") }
        guard let method = (item["method"]?.string).flatMap(HTTPMethod.init) else { throw .missingKey("method", at: "\(place).method") }
        self.id = id
        let references = CompositeReferences(answers: answers)
        let path = try references.resolved(uri, at: "\(place).uri")
        var query: [URLQueryItem] = []
        for parameter in item["params"]?.object ?? [] {
            let value = parameter.value.string ?? parameter.value.jsonText
            query.append(URLQueryItem(name: parameter.key, value: try references.resolved(value, at: "\(place).params.\(parameter.key)")))
        }
        var headers = HTTPHeaders()
        for header in item["headers"]?.object ?? [] { headers[header.key] = header.value.string }
        guard var address = URLComponents(string: call.request.origin) else { throw .invalidURLPattern }
        address.path = path.hasPrefix("/") ? path : "/\(path)"
        // A plus sign in a value is one, and no space.
        if !query.isEmpty {
            address.queryItems = query
            address.percentEncodedQuery = address.percentEncodedQuery?.replacingOccurrences(of: "+", with: "%2B")
        }
        guard let url = address.url else { throw .invalidURLPattern }
        var body = HTTPBody.none
        if let json = item["body"], !json.isNull, json != [:] {
            body = .data(Data(try references.resolved(json, at: "\(place).body").jsonText.utf8))
        }
        http = IncomingRequest(HTTPRequest(method: method, url: url, headers: headers, body: body))
    }
}
