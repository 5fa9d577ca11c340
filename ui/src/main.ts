import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { keepBeforeTheEnd } from './lib/keeping';
import { follow } from './lib/route.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

follow();
keepBeforeTheEnd();
mount(App, { target });
