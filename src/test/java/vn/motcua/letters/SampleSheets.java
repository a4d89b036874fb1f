package vn.motcua.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers as they are in life, for tests of the look. */
final class SampleSheets {
    static final String ONE_STOP = "Bộ phận Tiếp nhận và Trả kết quả UBND thành phố Kon Tum";

    private SampleSheets() {}

    static Sheet receipt() {
        return sheet(
                form("01", "Giấy tiếp nhận hồ sơ", "và hẹn trả kết quả"),
                new Sheet.Head(
                        List.of("UBND THÀNH PHỐ KON TUM"),
                        List.of("BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ"),
                        null,
                        "Kon Tum, ngày 05 tháng 8 năm 2022"),
                "http://localhost:8080/tra-cuu/000.00.64.H34-220805-0001",
                new Sheet.Words("", List.of(), "Phòng Tài chính – Kế hoạch thành phố Kon Tum", null),
                new Sheet.Signature(List.of(), "Nguyễn Thị Lan"));
    }

    static Sheet supplementRequest() {
        return sheet(
                form("02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
                desk("05/HDHS"),
                null,
                new Sheet.Words(
                        "Giấy đề nghị chưa ghi ngành, nghề kinh doanh; bản sao giấy tờ pháp lý đã hết hiệu lực.",
                        List.of(
                                "Giấy đề nghị đăng ký hộ kinh doanh ghi đủ ngành, nghề kinh doanh",
                                "Bản sao hợp lệ căn cước công dân của chủ hộ kinh doanh"),
                        "",
                        null),
                new Sheet.Signature(List.of(), "Nguyễn Thị Lan"));
    }

    static Sheet refusal(boolean settled) {
        return sheet(
                form("03", "Phiếu từ chối tiếp nhận, giải quyết hồ sơ"),
                settled ? agency("03/PTC") : desk("03/PTC"),
                null,
                new Sheet.Words(
                        "Chủ hộ kinh doanh đang là chủ của một hộ kinh doanh khác còn hoạt động, không đủ điều kiện đăng ký"
                                + " (khoản 1 Điều 80 Nghị định số 01/2021/NĐ-CP).",
                        List.of(),
                        settled ? "Phòng Tài chính – Kế hoạch thành phố Kon Tum" : ONE_STOP,
                        null),
                settled ? signature() : new Sheet.Signature(List.of(), "Nguyễn Thị Lan"));
    }

    static Sheet apology() {
        return sheet(
                form("04", "Phiếu xin lỗi và hẹn lại", "ngày trả kết quả"),
                agency("12/PXL"),
                null,
                new Sheet.Words(
                        "Phải phối hợp với UBND phường Quyết Thắng xác minh thêm địa điểm kinh doanh do địa chỉ ghi trong hồ sơ"
                                + " chưa trùng khớp với cơ sở dữ liệu đất đai.",
                        List.of(),
                        "Phòng Tài chính – Kế hoạch thành phố Kon Tum",
                        "17 giờ 00 phút, ngày 15 tháng 8 năm 2022"),
                signature());
    }

    private static Sheet.Head desk(String number) {
        return new Sheet.Head(
                List.of("UBND THÀNH PHỐ KON TUM"),
                List.of("BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ"),
                number,
                "Kon Tum, ngày 05 tháng 8 năm 2022");
    }

    private static Sheet.Head agency(String number) {
        return new Sheet.Head(
                List.of(),
                List.of("ỦY BAN NHÂN DÂN", "THÀNH PHỐ KON TUM"),
                number,
                "Kon Tum, ngày 05 tháng 8 năm 2022");
    }

    private static Sheet.Signature signature() {
        return new Sheet.Signature(List.of("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG TÀI CHÍNH – KẾ HOẠCH"), "Trần Đình Quyết");
    }

    private static Sheet.Form form(String number, String... lines) {
        return new Sheet.Form(number, String.join(" ", lines), List.of(lines), "Thông tư 01/2018/TT-VPCP, Điều 9");
    }

    private static Sheet sheet(
            Sheet.Form form, Sheet.Head head, @Nullable String url, Sheet.Words words, Sheet.Signature signature) {
        return new Sheet(
                form,
                head,
                ONE_STOP,
                "000.00.64.H34-220805-0001",
                url,
                new Sheet.Person(
                        "Ông/Bà",
                        "Nguyễn Thị Huyền Trưởng",
                        "CMND/CCCD",
                        "062190001234",
                        "12 Trần Phú, phường Quyết Thắng, thành phố Kon Tum, tỉnh Kon Tum",
                        "0905123456",
                        "huyen.truong@example.vn",
                        "A Đệ",
                        "062088004321"),
                "Đăng ký thành lập hộ kinh doanh",
                "Thành lập và hoạt động của hộ kinh doanh",
                List.of(
                        new Sheet.PaperLine(1, "Giấy đề nghị đăng ký hộ kinh doanh", "Bản chính", "01"),
                        new Sheet.PaperLine(
                                2,
                                "Giấy tờ pháp lý của cá nhân đối với chủ hộ kinh doanh, thành viên hộ gia đình đăng ký hộ kinh doanh",
                                "Bản sao",
                                "01"),
                        new Sheet.PaperLine(
                                3,
                                "Bản sao biên bản họp thành viên hộ gia đình về việc thành lập hộ kinh doanh",
                                "Bản sao",
                                "01")),
                "03 ngày làm việc",
                "8 giờ 05 phút, ngày 05 tháng 8 năm 2022",
                "17 giờ 00 phút, ngày 10 tháng 8 năm 2022",
                List.of("Cách tính: 03 ngày làm việc, không tính ngày nhận hồ sơ và ngày nghỉ hằng tuần (06, 07/8)."),
                ONE_STOP,
                "100.000 đồng (đã nộp)",
                "0001",
                "2022",
                words,
                signature,
                new Sheet.Contact("Nguyễn Thị Lan", "0260 3862 345"),
                null);
    }
}
