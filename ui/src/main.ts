import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { follow } from './lib/route.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

follow();
mount(App, { target });
