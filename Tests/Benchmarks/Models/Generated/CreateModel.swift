// Written by Tests/Benchmarks/make-models. Do not edit.
// swift-format-ignore-file
import Foundation

/// A record of 43 fields as a plain struct.
struct CreateModel: Codable, Equatable {
    var owner: UserModel?
    var company: String?
    var email: String?
    var visitorScore: Int?
    var industry: String?
    var unsubscribedMode: String?
    var street: String?
    var zipCode: String?
    var city: String?
    var noOfEmployees: Int?
    var convertedAccount: LookupModel?
    var state: String?
    var country: String?
    var convertedContact: LookupModel?
    var annualRevenue: Decimal?
    var secondaryEmail: String?
    var description: String?
    var rating: String?
    var website: String?
    var twitter: String?
    var salutation: String?
    var firstName: String?
    var fullName: String?
    var leadStatus: String?
    var recordImage: String?
    var phone: String?
    var emailOptOut: Bool?
    var designation: String?
    var unsubscribedTime: Date?
    var mobile: String?
    var lastName: String?
    var leadSource: String?
    var tag: [TagModel]?
    var fax: String?
    var birthDate: Date?
    var nextFollowUp: Date?
    var expectedBudget: Decimal?
    var scoreRatio: Double?
    var discountPercent: Double?
    var preferredProducts: [String]?
    var convertedDeal: LookupModel?
    var convertedDateTime: Date?
    var interestedItems: [LineModel]?

    enum CodingKeys: String, CodingKey {
        case owner = "Owner"
        case company = "Company"
        case email = "Email"
        case visitorScore = "Visitor_Score"
        case industry = "Industry"
        case unsubscribedMode = "Unsubscribed_Mode"
        case street = "Street"
        case zipCode = "Zip_Code"
        case city = "City"
        case noOfEmployees = "No_of_Employees"
        case convertedAccount = "Converted_Account"
        case state = "State"
        case country = "Country"
        case convertedContact = "Converted_Contact"
        case annualRevenue = "Annual_Revenue"
        case secondaryEmail = "Secondary_Email"
        case description = "Description"
        case rating = "Rating"
        case website = "Website"
        case twitter = "Twitter"
        case salutation = "Salutation"
        case firstName = "First_Name"
        case fullName = "Full_Name"
        case leadStatus = "Lead_Status"
        case recordImage = "Record_Image"
        case phone = "Phone"
        case emailOptOut = "Email_Opt_Out"
        case designation = "Designation"
        case unsubscribedTime = "Unsubscribed_Time"
        case mobile = "Mobile"
        case lastName = "Last_Name"
        case leadSource = "Lead_Source"
        case tag = "Tag"
        case fax = "Fax"
        case birthDate = "Birth_Date"
        case nextFollowUp = "Next_Follow_Up"
        case expectedBudget = "Expected_Budget"
        case scoreRatio = "Score_Ratio"
        case discountPercent = "Discount_Percent"
        case preferredProducts = "Preferred_Products"
        case convertedDeal = "Converted_Deal"
        case convertedDateTime = "Converted_Date_Time"
        case interestedItems = "Interested_Items"
    }
}
