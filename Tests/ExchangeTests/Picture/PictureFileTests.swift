import Attachments
import Concept
import Foundation
import Register
import TestKit
import Testing

/// What is taken as a picture, and what of it is kept.
@Suite struct PictureFileTests {
    private let place = Data("48.47 Nord, Kamera von A. Beispiel".utf8)

    @Test func `both formats are known by their content, with their size`() throws {
        let png = try PictureFile(TinyPicture.png(width: 320, height: 80))
        #expect(png.format == .png && png.width == 320 && png.height == 80)
        let jpeg = try PictureFile(TinyPicture.jpeg(width: 300, height: 1999))
        #expect(jpeg.format == .jpeg && jpeg.width == 300 && jpeg.height == 1999)
    }

    @Test func `what cameras and programs add is left out, the rest stays as it is`() throws {
        let png = TinyPicture.png(width: 8, height: 8)
        let jpeg = TinyPicture.jpeg(width: 8, height: 8)
        for type in ["tEXt", "eXIf", "iTXt", "tIME"] {
            let full = TinyPicture.png(width: 8, height: 8, extra: (type, place))
            #expect(try PictureFile(full).bytes == png, "\(type)")
        }
        for marker: UInt8 in [0xE1, 0xED, 0xFE] {
            let full = TinyPicture.jpeg(width: 8, height: 8, extra: (marker, place))
            #expect(try PictureFile(full).bytes == jpeg, "\(marker)")
        }
        #expect(try PictureFile(png + Data("<script>".utf8)).bytes == png)
        #expect(try PictureFile(jpeg + Data("PK".utf8)).bytes == jpeg)
    }

    @Test func `what is cut off, of another format or hostile is no picture`() throws {
        let whole = [TinyPicture.png(width: 8, height: 8), TinyPicture.jpeg(width: 8, height: 8)]
        for picture in whole {
            for length in 0..<picture.count {
                #expect(throws: PictureFault.noPicture) { try PictureFile(picture.prefix(length)) }
            }
        }
        for text in ["", "GIF89a", "<svg/>", "%PDF-1.7", "RIFF....WEBP"] {
            #expect(throws: PictureFault.noPicture) { try PictureFile(Data(text.utf8)) }
        }
        let unknown = TinyPicture.png(width: 8, height: 8, extra: ("ABCD", place))
        #expect(throws: PictureFault.noPicture) { try PictureFile(unknown) }
        let lossless = TinyPicture.jpeg(width: 8, height: 8, extra: (0xC3, place))
        #expect(throws: PictureFault.noPicture) { try PictureFile(lossless) }
    }

    @Test func `random bytes in a picture break nothing`() {
        var chance = Seeded(seed: 4)
        let whole = [TinyPicture.png(width: 8, height: 8), TinyPicture.jpeg(width: 8, height: 8)]
        for picture in whole {
            for _ in 0..<2000 {
                var bytes = Array(picture)
                bytes[Int.random(in: 8..<bytes.count, using: &chance)] =
                    UInt8.random(in: 0...255, using: &chance)
                let read = try? PictureFile(Data(bytes))  // refused or read, and never a crash
                #expect(read.map { $0.bytes.count <= picture.count } ?? true)
            }
        }
    }

    @Test func `what is too large is refused before it is read`() {
        let huge = Data(repeating: 0, count: PictureFile.byteLimit + 1)
        #expect(throws: PictureFault.tooLarge(bytes: huge.count)) { try PictureFile(huge) }
        #expect(throws: PictureFault.tooLong(width: 2001, height: 1)) {
            try PictureFile(TinyPicture.png(width: 2001, height: 1))
        }
        #expect(throws: PictureFault.noPicture) {
            try PictureFile(TinyPicture.png(width: 0, height: 1))
        }
    }
}
