import Core
import Foundation
import Links
import MainCore
import Story
import Testing

@Suite("Addresses that open the app")
struct AppLinkTests {
    @Test func eachIsReadBack() {
        for link in AppLink.allCases { #expect(AppLink(link.url) == link) }
        #expect(AppLink.sos.url.absoluteString == "main-app://sos")
    }

    @Test(arguments: ["https://sos", "main-app://", "main-app://delete", "main-app:sos", "mailto:sos"])
    func whatIsNoneOfOursOnlyOpensTheApp(address: String) throws {
        #expect(AppLink(try #require(URL(string: address))) == nil)
    }
}
