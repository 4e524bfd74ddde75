import Testing

@testable import crm

struct ProgressBarTests {
    @Test func `says nothing for two seconds, then how far and how long`() {
        #expect(ProgressBar.text(1, of: 10, "Leads", seconds: 1.9) == nil)
        #expect(ProgressBar.text(0, of: 10, "Leads", seconds: 3) == nil)
        #expect(ProgressBar.text(0, of: 0, "Leads", seconds: 3) == nil)
        #expect(ProgressBar.text(34, of: 146, "Leads", seconds: 4) == "[####················] 34/146 Leads, 0:14 left")
        #expect(ProgressBar.text(1, of: 100, "A", seconds: 2) == "[····················] 1/100 A, 3:18 left")
        #expect(ProgressBar.text(10, of: 10, "B", seconds: 5) == "[####################] 10/10 B")
    }
}
