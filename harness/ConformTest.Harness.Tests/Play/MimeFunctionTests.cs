namespace ConformTest.Harness.Tests.Play;

public class MimeFunctionTests
{
    private const string Report =
        "From: a@b.test\r\nContent-Type: Multipart/Report (a report);\r\n\tboundary=\"=_b\\\"1\"; Report-Type=delivery-status\r\n\r\npreamble\r\n"
        + "--=_b\"1\r\n\r\nfor people\r\n"
        + "--=_b\"1 \r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nAction: failed (really)\r\nStatus: 5.0.0\r\n\r\n\r\nAction: delayed\r\n"
        + "--=_b\"1\r\nContent-Type: TEXT/rfc822-headers\r\nContent-Transfer-Encoding: base64\r\n\r\nU3ViamVj\r\ndDogeA==\r\n"
        + "--=_b\"1\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\na=3D=\r\nb=\r\n"
        + "--=_b\"1--\r\nepilogue\r\n--=_b\"1\r\n\r\nnot a part\r\n";

    private static readonly Scene Scene = new Scene().With("r", Report).With("plain", "Subject: x\r\n\r\n--b\r\n").With("status", "5.0.0");

    [Theory]
    [InlineData("{parts r}", "text/plain message/delivery-status text/rfc822-headers text/plain")]
    [InlineData("{parts plain}", "")]
    [InlineData("{part r \"text/plain\"}", "for people")]
    [InlineData("{part r \"text/rfc822-headers\"}", "Subject: x")]
    [InlineData("{part r \"image/png\"}", "")]
    [InlineData("{header {part-head r \"text/rfc822-headers\"} \"Content-Transfer-Encoding\"}", "base64")]
    [InlineData("{groups {part r \"message/delivery-status\"}}", "3")]
    [InlineData("{group {part r \"message/delivery-status\"} 0}", "Reporting-MTA: dns; mx\r\n")]
    [InlineData("{group {part r \"message/delivery-status\"} 9}", "")]
    [InlineData("{field {group {part r \"message/delivery-status\"} 1} \"ACTION\"}", "failed")]
    [InlineData("{before {field {group {part r \"message/delivery-status\"} 0} \"Reporting-MTA\"} \";\"}", "dns")]
    [InlineData("{after {field {group {part r \"message/delivery-status\"} 0} \"Reporting-MTA\"} \";\"}", "mx")]
    [InlineData("{before status \"-\"}", "5.0.0")]
    [InlineData("{after status \"-\"}", "")]
    [InlineData("{unxtext {\"a+2Bb\"}}", "a+b")]
    [InlineData("{unxtext {xtext {\"a=b+c d\"}}}", "a=b+c d")]
    public void A_report_is_taken_apart(string template, string value) => Scene.Evaluate(template).Should().Be(value);
}
