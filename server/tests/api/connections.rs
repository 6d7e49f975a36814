//! Connections as slow or rude callers make them.

use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::support::{LIMIT, Server, alert, alert_id, client};

/// Everything that came until the server closed the connection.
async fn all(stream: &mut TcpStream) -> String {
    let mut answer = String::new();
    tokio::time::timeout(LIMIT, stream.read_to_string(&mut answer)).await.unwrap().unwrap();
    answer
}

#[tokio::test]
async fn a_request_in_many_pieces_is_one_request() {
    let server = Server::start().await;
    let body = alert(alert_id()).to_string();
    let head = format!(
        "POST /v1/alerts HTTP/1.1\r\nHost: main\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(server.url.strip_prefix("http://").unwrap()).await.unwrap();
    stream.set_nodelay(true).unwrap();
    for byte in format!("{head}{body}").bytes() {
        stream.write_all(&[byte]).await.unwrap();
    }
    assert!(all(&mut stream).await.starts_with("HTTP/1.1 201"));
}

#[tokio::test]
async fn a_stop_closes_connections_on_which_nothing_goes_on_and_takes_no_new_ones() {
    let mut server = Server::start().await;
    let device = server.device().await;
    let sync = format!("{}/v1/sync", server.url);
    let ask = || client().post(&sync).bearer_auth(&device).json(&json!({})).send();
    assert_eq!(ask().await.unwrap().status(), 200);
    let address = server.url.strip_prefix("http://").unwrap().to_owned();
    let mut silent = TcpStream::connect(&address).await.unwrap();
    let mut used = TcpStream::connect(&address).await.unwrap();
    used.write_all(b"GET /healthz HTTP/1.1\r\nHost: main\r\n\r\n").await.unwrap();
    let mut first = [0; 12];
    used.read_exact(&mut first).await.unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");
    server.stop().await;
    assert!(all(&mut silent).await.is_empty());
    assert!(all(&mut used).await.ends_with('}'));
    // whoever was given the port since, as another test may be, knows no device of ours
    match ask().await {
        Ok(answer) => assert_ne!(answer.status(), 200),
        Err(error) => assert!(error.is_connect(), "{error:?}"),
    }
}
