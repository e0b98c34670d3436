using ConformTest.ReferenceServer.Imap.Commands;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Tests.Imap;

public sealed class StateTests
{
    [Fact]
    public void The_table_of_states_is_that_of_the_RFCs()
    {
        string[] Of(ValidIn state) => [.. ImapCommands.All.Where(c => c.ValidIn == state).Select(c => c.Name)];

        Of(ValidIn.Any).Should().Equal("CAPABILITY", "ID", "LOGOUT", "NOOP");
        Of(ValidIn.NotAuthenticated).Should().Equal("AUTHENTICATE", "LOGIN", "STARTTLS");
        Of(ValidIn.AuthenticatedOrSelected).Should().Contain(
            ["APPEND", "CREATE", "DELETE", "ENABLE", "EXAMINE", "IDLE", "LIST", "LSUB", "NAMESPACE", "RENAME", "SELECT", "STATUS", "SUBSCRIBE", "UNSUBSCRIBE"]);
        Of(ValidIn.Selected).Should().Contain(
            [
                "CHECK", "CLOSE", "COPY", "EXPUNGE", "FETCH", "MOVE", "SEARCH", "STORE", "UID COPY", "UID EXPUNGE", "UID FETCH", "UID MOVE",
                "UID SEARCH", "UID STORE", "UNSELECT",
            ]);
    }

    [Fact]
    public async Task A_command_of_another_state_is_BAD_and_the_connection_stays()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.GreetedAsync();

        (await client.ResultAsync("SELECT INBOX")).Should().StartWith("BAD");
        (await client.ResultAsync("FETCH 1 FLAGS")).Should().StartWith("BAD");
        (await client.ResultAsync("LOGIN alice secret")).Should().StartWith("OK");
        (await client.ResultAsync("LOGIN alice secret")).Should().StartWith("BAD");
        (await client.ResultAsync("FETCH 1 FLAGS")).Should().StartWith("BAD");
        (await client.ResultAsync("SELECT INBOX")).Should().StartWith("OK");
        (await client.ResultAsync("CLOSE")).Should().StartWith("OK");
        (await client.ResultAsync("CLOSE")).Should().StartWith("BAD");
    }

    [Fact]
    public async Task Logging_out_says_BYE_then_OK_then_closes()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.SelectedAsync();

        var responses = await client.CommandAsync("LOGOUT");

        responses[0].Should().StartWith("* BYE");
        responses[1].Should().StartWith("OK");
        (await client.ReadAsync()).Should().Be("(closed)");
    }

    [Fact]
    public async Task A_failed_SELECT_leaves_nothing_selected_and_says_what_was_closed()
    {
        await using var host = await ImapHost.StartAsync();
        await using var client = await host.SelectedAsync();

        var responses = await client.CommandAsync("SELECT nowhere");

        responses[0].Should().StartWith("* OK [CLOSED]");
        responses[^1].Should().StartWith("NO [NONEXISTENT]");
        (await client.ResultAsync("CHECK")).Should().StartWith("BAD");
    }

    [Fact]
    public async Task A_stopping_server_says_BYE()
    {
        var host = await ImapHost.StartAsync();
        await using var client = await host.SelectedAsync();
        var read = client.ReadAsync();

        await host.DisposeAsync();

        (await read).Should().StartWith("* BYE");
    }
}
