using System.Text;

namespace ConformTest.ReferenceServer.Tests.Pop3;

/// <summary>LANG and names in UTF-8 (RFC 6856 sections 2.2 and 3).</summary>
public sealed class LanguageTests : Pop3Test
{
    [Fact]
    public async Task LANG_lists_what_can_be_chosen()
    {
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        (await LinesAsync(client, "LANG")).Should().Equal("en English", "de Deutsch");
    }

    [Fact]
    public async Task Texts_are_in_the_language_that_was_chosen_and_numbers_stay()
    {
        var client = await OpenAsync("Subject: one\r\n\r\n1\r\n");
        (await client.AskLineAsync("lang DE")).Should().Be("+OK de Sprache gewechselt");
        (await client.AskLineAsync("RETR 9")).Should().Be("-ERR Diese Nachricht gibt es nicht");
        (await client.AskLineAsync("STAT")).Should().Be("+OK 1 19");
        (await client.AskLineAsync("RETR 1")).Should().Be("+OK 19 Oktette");
        await client.BodyAsync();
        (await client.AskLineAsync("LANG *")).Should().Be("+OK en Language changed");
        (await client.AskLineAsync("NOOP")).Should().Be("+OK Nothing done");
    }

    [Theory]
    [InlineData("x-klingon")]
    [InlineData("d")]
    [InlineData("de en")]
    public async Task A_language_that_there_is_not_is_refused_in_the_one_before(string range)
    {
        var client = await OpenAsync();
        await client.AskLineAsync("LANG de");
        (await client.AskLineAsync($"LANG {range}")).Should().Be("-ERR Diese Sprache gibt es nicht");
    }

    [Fact]
    public async Task Names_and_passwords_are_prepared_before_they_are_compared()
    {
        await StartAsync(new() { Accounts = [new("jürgen", "geheim")] });
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        // Soft hyphens do not count (RFC 4013 section 2.1).
        (await client.AskLineAsync(Octets("USER jür\u00ADgen"))).Should().StartWith("+OK");
        (await client.AskLineAsync(Octets("PASS ge\u00ADheim"))).Should().StartWith("+OK");
    }

    [Theory]
    [InlineData("USER j\u00FCrgen")]
    [InlineData("PASS \u00FF")]
    public async Task What_is_no_UTF_8_is_refused(string command)
    {
        var client = await ConnectAsync("pop3");
        await client.LineAsync();
        await client.AskLineAsync("USER alice");
        (await client.AskLineAsync(command)).Should().StartWith("-ERR");
    }

    // The client sends each character as one octet.
    private static string Octets(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
