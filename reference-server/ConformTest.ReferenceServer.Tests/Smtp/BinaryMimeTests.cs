using System.Text;

namespace ConformTest.ReferenceServer.Tests.Smtp;

public sealed class BinaryMimeTests : SmtpTest
{
    private const string Head = "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n\r\n";

    [Fact]
    public async Task A_binary_body_that_no_line_can_hold_arrives_in_base64()
    {
        (await SendAsync(Head + "\0a\nb\r")).Should().StartWith("250");
        Delivered().Should().Equal("Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\nAGEKYg0=\r\n");
    }

    [Fact]
    public async Task A_binary_body_of_lines_stays_as_it_is()
    {
        (await SendAsync(Head + "lines\r\n")).Should().StartWith("250");
        Delivered().Should().Equal(Head + "lines\r\n");
    }

    [Fact]
    public async Task Only_the_binary_part_of_a_multipart_is_put_into_base64()
    {
        const string Top = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\n";
        (await SendAsync(Top + Head + "\0\r\n--b--\r\n")).Should().StartWith("250");
        Delivered().Should().Equal(Top + Head.Replace("binary", "base64", StringComparison.Ordinal) + "AA==\r\n--b--\r\n");
    }

    [Fact]
    public async Task A_message_within_the_message_is_looked_into()
    {
        const string Top = "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: binary\r\n\r\n";
        (await SendAsync(Top + Head + "\0")).Should().StartWith("250");
        Delivered().Should().Equal(Top + Head.Replace("binary", "base64", StringComparison.Ordinal) + "AA==\r\n");
    }

    [Theory]
    [InlineData("Subject: a\0\r\n\r\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\r\n\r\n\0\r\n--b\r\n\r\n--b--\r\n")]
    [InlineData("Content-Transfer-Encoding: base64\r\n\r\na\nb")]
    public async Task What_is_no_text_outside_of_a_body_is_refused(string content)
    {
        (await SendAsync(content)).Should().StartWith("554 5.6.0");
        Delivered().Should().BeEmpty();
    }

    [Theory]
    [InlineData("\r\n\0", "Content-Transfer-Encoding: base64\r\n\r\nAA==\r\n")]
    [InlineData("Subject: a\r\nContent-Transfer-Encoding: 8bit\r\n\r\na\nb", "Subject: a\r\nContent-Transfer-Encoding: base64\r\n\r\nYQpi\r\n")]
    public async Task A_body_that_does_not_say_that_it_is_binary_is_taken_for_what_it_is(string content, string delivered)
    {
        (await SendAsync(content)).Should().StartWith("250");
        Delivered().Should().Equal(delivered);
    }

    [Fact]
    public async Task A_line_of_any_length_is_taken()
    {
        var line = new string('x', 20_000);
        (await SendAsync(line)).Should().StartWith("250");
        Delivered().Should().Equal(line);
    }

    [Fact]
    public async Task DATA_is_out_of_order_and_BDAT_still_works_behind_it()
    {
        var client = await GreetedAsync();
        await client.AskAsync($"{Sender} BODY=BINARYMIME");
        await client.AskAsync(ToAlice);
        (await client.AskAsync("DATA")).Should().StartWith("503 5.5.1");
        await client.SendAsync("BDAT 2 LAST\r\n\r\n");
        (await client.ReplyAsync()).Should().StartWith("250");
    }

    [Fact]
    public async Task Without_CHUNKING_there_is_no_BINARYMIME()
    {
        await StartAsync(new() { Without = new HashSet<string> { "CHUNKING" } });
        var client = await ConnectAsync("smtp");
        await client.ReplyAsync();
        (await client.AskAsync("EHLO client.test")).Should().NotContain("BINARYMIME");
        (await client.AskAsync($"{Sender} BODY=BINARYMIME")).Should().StartWith("501");
    }

    private async Task<string> SendAsync(string content)
    {
        var client = await GreetedAsync();
        (await client.AskAsync($"{Sender} BODY=BINARYMIME")).Should().StartWith("250");
        (await client.AskAsync(ToAlice)).Should().StartWith("250");
        await client.SendAsync($"BDAT {Encoding.Latin1.GetByteCount(content)} LAST\r\n{content}");
        return await client.ReplyAsync();
    }
}
